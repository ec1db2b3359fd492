import { configDefaults, defineConfig } from 'vitest/config';

const IN_A_BROWSER = 'test/playground/**';

export default defineConfig({
  test: {
    // For what hangs, not for what is slow: a small machine under load needs several times what a quiet one does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'here',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, IN_A_BROWSER],
          // Servers and child processes share two cores on a small machine.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`${IN_A_BROWSER}/*.test.ts`],
          // Last and one file at a time: a person's browser does not share its machine with servers that are being killed.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
