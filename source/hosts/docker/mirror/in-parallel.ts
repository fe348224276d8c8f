/** Does `task` for every item, at most `atOnce` at a time; rejects with the first failure, having begun no more. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  atOnce: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let failed = false;
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next())
      try {
        await task(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
  };
  await Promise.all(Array.from({length: atOnce}, work));
}
