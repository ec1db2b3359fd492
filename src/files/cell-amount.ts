import { type Decimal, decimal } from '../calculation/number.js';
import { writtenAmount } from './amount.js';
import type { TableCell } from './table.js';

const LARGEST = '1e12';

/** As exact as öre are where the kronor turn out to be thousands of them. */
const DECIMALS = 5;

/**
 * Kronor of a cell, exact to a thousandth of an öre: `inOre` rounds them once it is sure that they are kronor. Null of an empty one. A unit that the cell itself says goes before the sheet's. `formula`: it is computed, and
 * the file was saved without its value; `unreadable`: no amount.
 */
export function cellAmount(cell: TableCell, thousands: boolean): Decimal | null | 'formula' | 'unreadable' {
  if (cell.formula === 'missing') return 'formula';
  const text = cell.text.trim();
  if (text === '' || text === '-' || text === '–') return null;
  const written = cell.number ? { value: cell.number, unit: null } : cell.date ? null : writtenAmount(text);
  if (!written) return 'unreadable';
  const kronor = written.value.times(written.unit ?? (thousands ? 1000 : 1));
  return kronor.abs().gte(LARGEST) ? 'unreadable' : decimal(kronor.toFixed(DECIMALS));
}

/** Whole öre. */
export function inOre(kronor: Decimal): Decimal {
  return decimal(kronor.toFixed(2));
}
