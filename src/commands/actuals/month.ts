/** The last month of a period: `2026-Q3` → `2026-09`, `2026-01/2026-08` → `2026-08`, `2026` → `2026-12`. */
export function endOf(period: string): string {
  const end = period.split('/').at(-1) ?? period;
  const [year = '', part] = end.split('-');
  if (part === undefined) return `${year}-12`;
  const number = Number(part.replace(/\D/g, ''));
  const months = part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : part.startsWith('T') ? 4 : 1;
  return `${year}-${String(number * months).padStart(2, '0')}`;
}
