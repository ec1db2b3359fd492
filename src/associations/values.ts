import { z } from 'zod';

/** An id of the outside contract: the Swedish name in lower case, å/ä → a, ö → o, other signs `-`. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ett id skrivs med små bokstäver a–z, siffror och bindestreck');
export const Amount = z.string().regex(/^-?\d+(\.\d+)?$/, 'ett belopp skrivs som en sträng av siffror, till exempel "118400" eller "-12.5"');
export const Year = z.number().int().min(2004).max(2100);
export const Period = z
  .string()
  .regex(/^\d{4}(-(H[12]|Q[1-4]|T[1-3]|0[1-9]|1[0-2]))?$/, 'en period skrivs 2023, 2023-H1, 2023-Q1, 2023-T1 eller 2023-03');
export const IsoDate = z.iso.date();

/** Other words that people use. The id and the name always count as names too; å/ä/ö written without dots need no alias of their own. */
export const Aliases = z.array(z.string().min(1)).default([]);

/** Where a figure is printed: a document of the file's `documents`, and the section in it, as a person would say it ("§ 9"). */
export const Cited = { document: Id, section: z.string().min(1) };
