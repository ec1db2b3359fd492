import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // For what hangs, not for what is slow: a small machine under load needs several times what a quiet one does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Servers, browsers and child processes share two cores on a small machine.
    maxWorkers: 2,
  },
});
