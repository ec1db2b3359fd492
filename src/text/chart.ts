import type { Chart } from '../commands/answer.js';
import { barWords, courseWords } from '../swedish/chart.js';
import { plain } from '../swedish/plain.js';

/** The picture in words, one line a bar or a year. */
export function chartLines(chart: Chart): readonly string[] {
  const rows = chart.kind === 'ranking' ? chart.bars.map((bar) => barWords(bar, chart.title)) : courseWords(chart.lines);
  return [`${plain(chart.title)}:`, ...rows.map(({ title, value }) => `– ${plain(`${title}: ${value}`)}`)];
}
