/** Lets so many in at a time; the others wait their turn. What is given is called to leave, once or more. */
export function createSlots(many: number): () => Promise<() => void> {
  let free = many;
  const waiting: (() => void)[] = [];
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    };
  };
}
