import { DELIVERIES, REFERENCES, REMINDERS } from './layout.js';
import { inConversation, withDelivery, withRow } from './reminder-rows.js';
import { DeliveryRow, ReferenceRow, ReminderRow, type ReminderTables } from './reminder-tables.js';
import { Rows } from './rows.js';

/** The rows that reminders need, in small files. A store from before there were reminders has none, and opens as it is. */
export class FileReminders {
  readonly #references: Rows<ReferenceRow>;
  readonly #reminders: Rows<ReminderRow>;
  readonly #deliveries: Rows<DeliveryRow>;

  constructor(root: string) {
    this.#references = new Rows(root, REFERENCES, ReferenceRow);
    this.#reminders = new Rows(root, REMINDERS, ReminderRow);
    this.#deliveries = new Rows(root, DELIVERIES, DeliveryRow);
  }

  async read(): Promise<void> {
    await Promise.all([this.#references.read(), this.#reminders.read(), this.#deliveries.read()]);
  }

  async idle(): Promise<void> {
    await Promise.all([this.#references.idle(), this.#reminders.idle(), this.#deliveries.idle()]);
  }

  /** `fresh` is awaited before each reading, `write` goes around each change. */
  tables(fresh: () => Promise<void>, write: <T>(change: () => Promise<T>) => Promise<T>): ReminderTables {
    const references = this.#references;
    const reminders = this.#reminders;
    const deliveries = this.#deliveries;
    return {
      async reference(id) {
        await fresh();
        return references.of(id).find((row) => row.id === id) ?? null;
      },
      async references() {
        await fresh();
        return references.all();
      },
      async saveReference(row) {
        const saved = ReferenceRow.parse(row);
        await write(() => references.change(saved.id, (rows) => withRow(rows, saved)));
      },
      dropReference: (id) =>
        write(() => references.change(id, (rows) => (rows.some((row) => row.id === id) ? rows.filter((row) => row.id !== id) : rows))),
      async reminders(conversation) {
        await fresh();
        return conversation === undefined ? reminders.all() : inConversation(reminders.of(conversation), conversation);
      },
      async saveReminder(row) {
        const saved = ReminderRow.parse(row);
        await write(() => reminders.change(saved.conversation, (rows) => withRow(rows, saved)));
      },
      async deliveries(conversation) {
        await fresh();
        return conversation === undefined ? deliveries.all() : inConversation(deliveries.of(conversation), conversation);
      },
      async saveDelivery(row) {
        const saved = DeliveryRow.parse(row);
        let isFirst = false;
        await write(() =>
          deliveries.change(saved.conversation, (rows) => {
            const next = withDelivery(rows, saved);
            isFirst = next !== null;
            return next ?? rows;
          }),
        );
        return isFirst;
      },
    };
  }
}
