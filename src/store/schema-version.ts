/** Version of the stored files. A change to their shape raises it and adds a migration. */
export const SCHEMA = 2;
