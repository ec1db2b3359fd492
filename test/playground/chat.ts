import type { Page } from 'playwright-core';
import { type Card, cardAt } from './card.js';
import { openBrowser } from './chromium.js';

const CARDS = '.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)';
const MOST_PATIENCE = 60_000;
/** As `.m365agentsplayground.yml` calls it. */
const PERSONAL = 'personligt-samtal';

export type ChatName = 'Personal Chat' | 'Styrelsens gruppchatt' | 'Samordningsförbundet - General' | 'Samordningsförbundet - Uppföljning';

/** One person's page of the Playground. */
export interface Chat {
  readonly page: Page;
  /** Opens another of the conversations; its first card, when it has one, is card 0. */
  choose(name: ChatName): Promise<void>;
  /** The conversation's cards from above, waiting until it is there. */
  card(index: number): Promise<Card>;
  /** How many cards are shown. */
  cards(): Promise<number>;
  /** Writes and sends; the card that comes as answer. */
  say(text: string): Promise<Card>;
  /** As `say`, to the bot by mention: nothing else reaches it where others take part. */
  mention(text: string): Promise<Card>;
  /** Sends a file in the personal chat, from an address, as Teams does: the Playground's own box takes none, but its "Mock an Activity" any message. */
  send(file: { readonly name: string; readonly address: string }): Promise<Card>;
  /** Sends any activity of the personal chat by "Mock an Activity"; the card that comes as answer. */
  mock(fields: Readonly<Record<string, unknown>>): Promise<Card>;
  /** Begins a thread in a channel, to the bot by mention; the card that comes as answer. */
  post(text: string): Promise<Card>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function openChat(address: string, viewport: { readonly width: number; readonly height: number }): Promise<Chat> {
  // A browser of its own for every page: the packed Chromium ends with its first closed page.
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(MOST_PATIENCE);
  const box = page.getByRole('textbox').last();
  const ready = () => box.waitFor();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await ready();

  async function card(index: number): Promise<Card> {
    const found = page.locator(CARDS).nth(index);
    await found.waitFor();
    return cardAt(found);
  }

  /** What the page shows as one's own message is not a card, so the next card is the answer. */
  async function answered(send: () => Promise<void>, newest: 'below' | 'above' = 'below'): Promise<Card> {
    const before = await page.locator(CARDS).count();
    await send();
    const last = await card(before);
    return newest === 'below' ? last : await card(0);
  }

  const mock = (fields: Readonly<Record<string, unknown>>): Promise<Card> =>
    answered(async () => {
      const template = await page.request.get(`${address}/_internal/v1/customActivities/template?conversationId=${PERSONAL}`);
      await page.getByText('Mock an Activity').first().click();
      await page.getByRole('menuitem', { name: 'Custom activity' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('"serviceUrl"').first().click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(JSON.stringify({ ...(await template.json()), ...fields }));
      // The editor closes quotes and brackets by itself.
      await page.keyboard.press('ControlOrMeta+Shift+End');
      await page.keyboard.press('Delete');
      await dialog.getByRole('button', { name: 'Send activity' }).click();
    });

  async function mentioning(text: string): Promise<void> {
    await page.keyboard.type('@Fin');
    await page.getByRole('menuitem', { name: 'Finsamboten' }).click();
    await page.keyboard.insertText(` ${text}`);
  }

  return {
    page,
    async choose(name) {
      const item = page.getByRole('treeitem', { name, exact: true });
      if (!(await item.isVisible())) await page.getByTitle('Toggle app bar and conversation window').click();
      await item.click();
      await ready();
    },
    card,
    cards: () => page.locator(CARDS).count(),
    say: (text) =>
      answered(async () => {
        await box.click();
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }),
    mention: (text) =>
      answered(async () => {
        await box.click();
        await mentioning(text);
        await page.keyboard.press('Enter');
      }),
    send: ({ name, address: downloadUrl }) =>
      mock({
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: { downloadUrl } }],
      }),
    mock,
    post: (text) =>
      answered(async () => {
        await page.getByRole('textbox').first().click();
        await mentioning(text);
        await page.getByRole('button', { name: 'Post', exact: true }).click();
      }, 'above'),
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded' });
      await ready();
    },
    close: () => browser.close(),
  };
}
