/**
 * One write at a time; what arrives meanwhile waits and goes together in the next one, so that parallel
 * callers share a flush to disk. `commit` settles its work itself and returns what it leaves for the next round.
 */
export class GroupCommit<Work> {
  #waiting: Work[] = [];
  #running: Promise<void> | null = null;

  constructor(private readonly commit: (batch: readonly Work[]) => Promise<readonly Work[]>) {}

  add(work: Work): void {
    this.#waiting.push(work);
    this.#running ??= this.#run();
  }

  /** Resolves when everything added so far has been settled. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // Lets everything that the caller adds in the same breath into the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const left = await this.commit(batch);
      this.#waiting = [...left, ...this.#waiting];
    }
    this.#running = null;
  }
}
