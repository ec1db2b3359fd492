import { expect } from 'vitest';
import type { Card } from './card.js';
import type { Chat } from './chat.js';

/** A phone's screen: what is closed fits there. */
const MOST_HEIGHT = 900;

const PANELS = '.ac-preview-panel, .ac-preview-panel > .ac-adaptiveCard';

/** Takes a card's picture at the Playground's own width and at a phone's, and finds nothing cut at the right edge. `longer`: it is a list or a form. */
export async function bothWidths(chat: Chat, card: Card, path: string, longer = true): Promise<void> {
  for (const [name, width] of [
    ['wide', ''],
    ['phone', '320px'],
  ]) {
    const style = JSON.stringify({ width, minWidth: width ? '0' : '' });
    // As text: the browser's names are not among those of the tests.
    await chat.page.evaluate(`for (const panel of document.querySelectorAll('${PANELS}')) Object.assign(panel.style, ${style});`);
    await card.locator.screenshot({ path: `${path}-${name}.png` });
    expect(await card.cut(), `${path}, ${name}`).toEqual([]);
    if (width && !longer) expect((await card.locator.boundingBox())?.height, path).toBeLessThanOrEqual(MOST_HEIGHT);
  }
}
