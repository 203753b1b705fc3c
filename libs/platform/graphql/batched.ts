/**
 * A reading of many that is asked for one by one: what is asked within one turn of the event loop is read together, so that
 * a field of each row of a list costs one query.
 */
export function batched<Id extends string, Found>(read: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Found>>): (id: Id) => Promise<Found | null> {
  let waiting: { ids: Set<Id>; found: Promise<ReadonlyMap<Id, Found>> } | null = null;
  const begin = (): NonNullable<typeof waiting> => {
    const ids = new Set<Id>();
    const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = null;
      return read([...ids]);
    });
    return { ids, found };
  };
  return async (id) => {
    waiting ??= begin();
    waiting.ids.add(id);
    return (await waiting.found).get(id) ?? null;
  };
}
