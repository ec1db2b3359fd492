import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ArgumentsError, readArguments } from './arguments.js';
import { DataError, loadAssociations } from './associations/load.js';
import { nameList } from './associations/name-list.js';
import { checkReport, countWords } from './commands/budget/check-report.js';

/**
 * Reads `data/associations/` of the folder it runs in. Sound files: what can be asked for by name, and what "kontrollräkna" finds; what a
 * source prints wrongly is data, and no fault. Broken files: every fault, and exit status 1.
 */
try {
  readArguments({}, 'npm run check-data\n  kontrollerar filerna i data/associations. Inga val.', () => parseArgs({ options: {} }));
  const associations = await loadAssociations(join(process.cwd(), 'data', 'associations'));
  const reports = associations.all.map((association) => checkReport(associations, association));
  for (const { association, lines } of reports) console.log([nameList(association), ...lines, ''].join('\n'));
  console.log(['Sammanfattning', ...reports.map(({ association, counts }) => `  ${association.id}: ${countWords(counts)}`)].join('\n'));
  console.log('Inga fel i filerna. Motsägelser står så i källorna: skriv som det är tryckt, ”kontrollräkna” visar dem.');
} catch (error) {
  if (!(error instanceof DataError || error instanceof ArgumentsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
