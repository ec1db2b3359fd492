import { inConversation, withDelivery, withRow } from './reminder-rows.js';
import { DeliveryRow, ReferenceRow, ReminderRow, type ReminderTables } from './reminder-tables.js';

/** The rows that reminders need, for as long as the process lives. */
export function memoryReminders(): ReminderTables {
  let references: readonly ReferenceRow[] = [];
  let reminders: readonly ReminderRow[] = [];
  let deliveries: readonly DeliveryRow[] = [];
  return {
    async reference(id) {
      return references.find((row) => row.id === id) ?? null;
    },
    async references() {
      return references;
    },
    async saveReference(row) {
      references = withRow(references, ReferenceRow.parse(row));
    },
    async dropReference(id) {
      references = references.filter((row) => row.id !== id);
    },
    async reminders(conversation) {
      return inConversation(reminders, conversation);
    },
    async saveReminder(row) {
      reminders = withRow(reminders, ReminderRow.parse(row));
    },
    async deliveries(conversation) {
      return inConversation(deliveries, conversation);
    },
    async saveDelivery(row) {
      const next = withDelivery(deliveries, DeliveryRow.parse(row));
      deliveries = next ?? deliveries;
      return next !== null;
    },
  };
}
