import type { Locator, Request } from 'playwright-core';
import { expect, vi } from 'vitest';

const MOST_PATIENCE = 60_000;
/** A page that has neither asked the bot nor changed by then never got the click. */
const LOST = 3_000;

/** A card as it is drawn. It stays the same place in the chat when a press replaces what it shows. */
export interface Card {
  readonly locator: Locator;
  /** Everything readable, with plain spaces and without soft hyphens. */
  words(): Promise<string>;
  /** Waits until all of these can be read. */
  shows(...texts: readonly string[]): Promise<void>;
  /** Presses the button or row with exactly this title. */
  press(title: string): Promise<void>;
  pressTwice(title: string): Promise<void>;
  has(title: string): Promise<boolean>;
  /** Replaces the field's contents. */
  fill(fields: Readonly<Record<string, string>>): Promise<void>;
  /** What reaches over the card's right edge, by its words. */
  cut(): Promise<string[]>;
}

export function cardAt(locator: Locator): Card {
  const button = (title: string) => locator.getByRole('button', { name: title, exact: true }).filter({ visible: true }).first();

  async function words(): Promise<string> {
    return (await locator.innerText()).replaceAll('\u00ad', '').replace(/\s+/g, ' ');
  }

  /** The list may move under the mouse as a card is drawn. A click that was heard, and that the bot then does not answer, is never made again. */
  async function press(title: string): Promise<void> {
    const page = locator.page();
    const before = await locator.innerHTML();
    let heard = false;
    const listen = (request: Request) => {
      heard ||= request.method() === 'POST';
    };
    page.on('request', listen);
    try {
      await button(title).click();
      const acted = async () => expect(heard || (await locator.innerHTML()) !== before).toBe(true);
      await vi.waitFor(acted, { timeout: LOST, interval: 20 }).catch(() => button(title).click());
    } finally {
      page.off('request', listen);
    }
  }

  return {
    locator,
    words,
    async shows(...texts) {
      await vi.waitFor(async () => expect(missing(texts, await words())).toBe('nothing'), { timeout: MOST_PATIENCE, interval: 100 });
    },
    press,
    pressTwice: (title) => button(title).dblclick(),
    has: async (title) => (await button(title).count()) > 0,
    async fill(fields) {
      for (const [label, value] of Object.entries(fields)) await locator.getByLabel(label).filter({ visible: true }).first().fill(value);
    },
    cut: async () => {
      const box = await locator.boundingBox();
      return await locator
        .locator('*')
        .evaluateAll(
          (all, edge) =>
            all
              .filter((each) => each.getBoundingClientRect().width > 0 && each.getBoundingClientRect().right > edge)
              .map((each) => `${each.tagName} ${each.textContent}`),
          (box?.x ?? 0) + (box?.width ?? 0) + 0.5,
        );
    },
  };
}

/** Which of the texts cannot be read, beside what can: the failing test tells both. */
function missing(texts: readonly string[], words: string): string {
  const absent = texts.filter((text) => !words.includes(text));
  return absent.length === 0 ? 'nothing' : `${absent.map((text) => `”${text}”`).join(', ')} in: ${words}`;
}
