import { randomUUID } from 'node:crypto';
import { type Answered, openChat } from './chat.js';
import type { Connector } from './connector.js';
import { type OwnReport, ownReport, receiptIn } from './reports.js';

/** How often a coach has the last report that was acknowledged delivered once more to the next program. */
const REPEATED = 0.3;

/** One report on its way: two deliveries, each with an id that stays the same however often it is made, as in Teams. */
interface Under {
  readonly report: OwnReport;
  readonly asking: string;
  readonly yes: string;
  asked: boolean;
}

/** A report that was said to be saved, with every receipt that it ever got; null where it got none. */
export interface Acknowledged {
  readonly report: OwnReport;
  readonly asking: string;
  readonly yes: string;
  readonly receipts: (number | null)[];
}

/**
 * A coach who reports one month after another for as long as a program answers, and delivers again to the next one whatever the last one
 * did not acknowledge. To some programs the last report that was saved is delivered once more, too.
 */
export class Coach {
  readonly acknowledged: Acknowledged[] = [];
  #under: Under | null = null;
  readonly #conversation = `conversation-${randomUUID()}`;
  readonly #user = `coach-${randomUUID()}`;

  constructor(
    private readonly connector: Connector,
    private readonly nextNumber: () => number,
  ) {}

  /** Resolves when the program is gone. */
  async report(address: string): Promise<void> {
    const { say } = openChat(address, this.connector, { conversation: this.#conversation, user: this.#user });
    /** Undefined when the program ended before it had answered. */
    const deliver = (text: string, id: string): Promise<Answered | undefined> => say(text, { id }).catch(() => undefined);
    if (Math.random() < REPEATED && !(await this.#repeatLast(deliver))) return;
    for (;;) {
      this.#under ??= { report: ownReport(this.nextNumber()), asking: randomUUID(), yes: randomUUID(), asked: false };
      const { report, asking, yes } = this.#under;
      if (!this.#under.asked && !(await deliver(report.text, asking))) return;
      this.#under.asked = true;
      const answered = await deliver('ja', yes);
      if (!answered) return;
      const receipt = receiptIn(answered);
      if (receipt === null) throw new Error(`”ja” to ”${report.text}” was answered with ${JSON.stringify(answered.posted)}`);
      this.acknowledged.push({ report, asking, yes, receipts: [receipt] });
      this.#under = null;
    }
  }

  /** False when the program ended meanwhile. The report gives its receipt again; so does the yes, unless a later report waits for one: that it must not answer. */
  async #repeatLast(deliver: (text: string, id: string) => Promise<Answered | undefined>): Promise<boolean> {
    const last = this.acknowledged.at(-1);
    if (!last) return true;
    const asked = await deliver(last.report.text, last.asking);
    if (!asked) return false;
    last.receipts.push(receiptIn(asked));
    const answered = await deliver('ja', last.yes);
    if (!answered) return false;
    const receipt = receiptIn(answered);
    if (receipt !== null) last.receipts.push(receipt);
    return true;
  }
}
