/** A stream that begins with what is known now (null: nothing is) and calls `onEnd` once, however it ends: said, cut off or broken. */
export function whileListening<T>(first: () => Promise<T | null>, changes: AsyncIterableIterator<T>, onEnd: () => void): AsyncIterableIterator<T> {
  let begun = false;
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    onEnd();
  };
  const finish = async (): Promise<IteratorResult<T>> => {
    end();
    await changes.return?.();
    return { value: undefined, done: true };
  };
  return {
    async next(): Promise<IteratorResult<T>> {
      if (ended) return { value: undefined, done: true };
      try {
        const value = begun ? null : await first();
        begun = true;
        if (value !== null) return { value, done: false };
        const result = await changes.next();
        if (result.done) end();
        return result;
      } catch (error) {
        end();
        throw error;
      }
    },
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]() { return this; },
  };
}
