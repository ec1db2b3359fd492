import { NotSavedError, type PendingRow, type Store } from '../store/port.js';

/**
 * The user went on to something else: a half-asked question is forgotten, what waits for a yes waits on but takes no more words, and
 * what was answered is kept only for the same yes, delivered again.
 */
export async function settle(pending: PendingRow, store: Store): Promise<void> {
  try {
    await (pending.kind === 'complete' ? store.dropPending(pending.id) : store.savePending({ ...pending, latest: false }));
  } catch (error) {
    // A store that only reads still answers questions.
    if (!(error instanceof NotSavedError)) throw error;
  }
}
