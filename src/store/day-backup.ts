import { latestDayBackup, takeBackup } from './backups.js';

const HOUR = 60 * 60 * 1000;

/** Takes the day's backup beside the work: renewed at most once an hour while something is written, and at the end. */
export class DayBackup {
  #running: Promise<void> | null = null;
  #latest: Date | null;
  #changed = false;

  constructor(
    private readonly root: string,
    private readonly warn: (message: string) => void,
  ) {
    this.#latest = latestDayBackup(root);
  }

  /** Something in the store has changed. Never waits, never fails. */
  changed(): void {
    this.#changed = true;
    if (this.#latest === null || Date.now() - this.#latest.getTime() >= HOUR) this.#take();
  }

  /** The last one, if anything has changed since the one before. */
  async finish(): Promise<void> {
    await this.#running;
    if (this.#changed) this.#take();
    await this.#running;
  }

  #take(): void {
    if (this.#running) return;
    this.#changed = false;
    const now = new Date();
    this.#latest = now;
    this.#running = takeBackup(this.root, 'day', now)
      .then(() => undefined)
      .catch((error: unknown) => this.warn(`Ingen säkerhetskopia kunde tas: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        this.#running = null;
      });
  }
}
