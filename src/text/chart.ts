import type { Chart } from '../commands/answer.js';
import { barWords, courseWords, gaugeWords } from '../swedish/chart.js';
import { plain } from '../swedish/plain.js';

function rowsOf(chart: Chart) {
  if (chart.kind === 'gauges') return chart.gauges.map(gaugeWords);
  return chart.kind === 'ranking' ? chart.bars.map((bar) => barWords(bar, chart.title)) : courseWords(chart.lines);
}

/** The picture in words, one line a bar, a gauge or a year. */
export function chartLines(chart: Chart): readonly string[] {
  const rows = rowsOf(chart);
  return [`${plain(chart.title)}:`, ...rows.map(({ title, value }) => `– ${plain(`${title}: ${value}`)}`)];
}
