/** Runs work for somebody, once there is room for it. */
export type InTurns<Key> = <T>(key: Key, work: () => Promise<T>) => Promise<T>;

/** Runs at most `all` works at once, and at most `each` of one key; who waits is taken in the order of coming. */
export function inTurns<Key>({ each, all }: { readonly each: number; readonly all: number }): InTurns<Key> {
  const running = new Map<Key, number>();
  const waiting: { readonly key: Key; readonly begin: () => void }[] = [];
  let total = 0;
  const hasRoom = (key: Key): boolean => total < all && (running.get(key) ?? 0) < each;
  const take = (key: Key): void => {
    total += 1;
    running.set(key, (running.get(key) ?? 0) + 1);
  };
  const leave = (key: Key): void => {
    total -= 1;
    const left = (running.get(key) ?? 1) - 1;
    if (left === 0) running.delete(key);
    else running.set(key, left);
    const next = waiting.findIndex((one) => hasRoom(one.key));
    if (next >= 0) waiting.splice(next, 1)[0]?.begin();
  };
  return async (key, work) => {
    if (hasRoom(key)) take(key);
    else
      await new Promise<void>((resolve) => {
        waiting.push({
          key,
          begin: () => {
            take(key);
            resolve();
          },
        });
      });
    try {
      return await work();
    } finally {
      leave(key);
    }
  };
}
