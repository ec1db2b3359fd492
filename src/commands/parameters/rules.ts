import { z } from 'zod';

/** The rules that several parameters share. Money and percent are decimal strings: kronor with at most six decimals. */
export const Id = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const Year = z.number().int().min(1900).max(2200);
export const DecimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
export const DateText = z.iso.date('Skriv ett datum, till exempel 2027-01-01.');
export const Basis = z.enum(['budget', 'forecast', 'plan', 'actual']);

export const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|T[1-3]|0[1-9]|1[0-2]))?(\/\d{4}-(0[1-9]|1[0-2]))?$/;
export const Period = z.string().regex(PERIOD);
