import { z } from 'zod';
import { Id } from './values.js';

const Account = z.string().regex(/^\d{1,10}$/, 'ett konto skrivs med siffror, till exempel "4010"');

/**
 * How the bookkeeping's accounts and objects become lines of the budget, where their names do not say so: an object before the accounts, and of
 * several ranges the narrowest that holds the account.
 */
export const Accounting = z.strictObject({
  /** Objects by `dimension:number`: "1:10" is cost centre 10. */
  objects: z.record(z.string().regex(/^[^:\s]{1,20}:[^\s]{1,20}$/, 'ett objekt skrivs dimension:nummer, till exempel "1:10"'), Id).default({}),
  accounts: z.array(z.strictObject({ from: Account, to: Account, line: Id })).default([]),
});
export type Accounting = z.infer<typeof Accounting>;
