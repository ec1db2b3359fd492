const COPY = /\.\d+$/;

/**
 * Gives inputs their ids: the field's name, and for a second input of the same name in one card "year.2". Ids must be unique in a
 * card, also between folded forms: phones refuse the whole card otherwise.
 */
export function createInputIds(): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  };
}

/** The field's name behind an input's id. A press in a folded form sends the card's own form too; the copy is what was filled in. */
export function inputName(id: string): string {
  return id.replace(COPY, '');
}
