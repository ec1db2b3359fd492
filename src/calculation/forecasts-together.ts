import { type Figure, minus, named, percentage } from './figure.js';
import { beforeRounding, type LineForecast } from './forecast.js';
import { toWhole } from './to-whole.js';

export interface Foreseen {
  readonly forecast: LineForecast;
  readonly budget: Figure | null;
}

/** The forecasts of several lines in whole units (1 kr, 1 tkr) that sum to their exact total, rounded once; each deviation follows its forecast. */
export function roundedTogether(lines: readonly Foreseen[]): LineForecast[] {
  const settled = toWhole(lines.map(({ forecast }) => beforeRounding(forecast.forecast)));
  return lines.map(({ forecast: line, budget }, index) => {
    const { label } = line;
    const found = settled[index];
    if (!found || found.value.eq(line.forecast.value)) return line;
    const forecast = named(line.forecast.label, found);
    const deviation = budget && named(`${label}, avvikelse`, minus(forecast, budget));
    const deviationPercent = deviation && budget.value.gt(0) ? named(`${label}, avvikelse i procent`, percentage(deviation, budget)) : null;
    return { ...line, forecast, deviation, deviationPercent };
  });
}
