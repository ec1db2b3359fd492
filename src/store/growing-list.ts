/** A list that only grows, given out as lists that do not. */
export class GrowingList<Item> {
  readonly #items: Item[] = [];
  /** What was given out last, as long as it is still everything. */
  #given: readonly Item[] | null = null;

  get length(): number {
    return this.#items.length;
  }

  at(index: number): Item | undefined {
    return this.#items[index];
  }

  push(item: Item): void {
    this.#items.push(item);
    this.#given = null;
  }

  everything(): readonly Item[] {
    this.#given ??= this.#items.slice();
    return this.#given;
  }
}
