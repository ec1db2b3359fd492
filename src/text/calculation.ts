import type { Figure } from '../calculation/figure.js';
import { readableExpression } from '../swedish/expression.js';
import { exactFigureText } from '../swedish/figure.js';
import { plain } from '../swedish/plain.js';

/** "Resultat: −1 394 900 kr = 7 348 000 − 8 742 900", one line for each figure; an input stands with its value alone. */
export function calculationLines(figures: readonly Figure[]): readonly string[] {
  const lines = figures.map((figure) => {
    const steps = readableExpression(figure);
    return `– ${plain(figure.label)}: ${exactFigureText(figure)}${steps ? ` = ${steps}` : ''}`;
  });
  return ['Så här räknades det:', ...lines];
}
