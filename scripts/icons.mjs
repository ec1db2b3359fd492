// Draws the app's two icons into appPackage/: the four parties (Försäkringskassan, Arbetsförmedlingen, region, kommuner) on one circle, the person in the middle.
// Teams wants a full-colour square of 192 pixels with the mark in its middle, and a white outline on transparent of 32.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { png } from './png.mjs';

const WHITE = [255, 255, 255];
const PETROL = [15, 89, 101]; // accentColor of the manifest.
const AMBER = [248, 200, 108];

/** Signed distances in pixels: negative inside. */
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;
const ring = (cx, cy, radius, width) => (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;

/** The mark around the middle: `radius` of the circle, and the sizes of what stands on and in it, in pixels. */
function mark(middle, { radius, line, party, gap, person, colour }) {
  const parties = [45, 135, 225, 315].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)];
  });
  return [
    { shape: ring(middle, middle, radius, line), colour: WHITE },
    ...parties.map(([x, y]) => ({ shape: disc(x, y, party + gap), colour: null })),
    ...parties.map(([x, y]) => ({ shape: disc(x, y, party), colour: WHITE })),
    { shape: disc(middle, middle, person), colour },
  ];
}

/** Layers from the back to the front on `ground` (null is transparent); a layer without colour lets the ground through. */
function draw(size, ground, layers) {
  return png(size, (column, row) => {
    const [x, y] = [column + 0.5, row + 0.5];
    let above = { colour: WHITE, alpha: 0 };
    for (const { shape, colour } of layers) {
      const covered = Math.min(1, Math.max(0, 0.5 - shape(x, y)));
      above = colour === null ? { ...above, alpha: above.alpha * (1 - covered) } : over(above, colour, covered);
    }
    const { colour, alpha } = ground === null ? above : over({ colour: ground, alpha: 1 }, above.colour, above.alpha);
    return [...colour, alpha * 255].map(Math.round);
  });
}

function over({ colour, alpha }, front, covered) {
  const total = covered + alpha * (1 - covered);
  if (total === 0) return { colour, alpha };
  return { colour: front.map((channel, i) => (channel * covered + colour[i] * alpha * (1 - covered)) / total), alpha: total };
}

const color = draw(192, PETROL, mark(96, { radius: 46, line: 7, party: 14, gap: 5.5, person: 13, colour: AMBER }));
const outline = draw(32, null, mark(16, { radius: 11.3, line: 2, party: 3.4, gap: 1.4, person: 3, colour: WHITE }));
writeFileSync(join(root, 'appPackage', 'color.png'), color);
writeFileSync(join(root, 'appPackage', 'outline.png'), outline);
