import {setImmediate as nextTurn} from 'node:timers/promises';
import {elapsed} from '../../../../model/elapsed.ts';

/** For how long work may go on before keys get their turn, in milliseconds. */
const turn = 4;

/** Does `task` for all items, letting others have their turn in between: 10,000 processes take many turns. */
export async function inTurns<Item>(items: Iterable<Item>, task: (item: Item) => void): Promise<void> {
  let begun = elapsed();
  let count = 0;
  for (const item of items) {
    task(item);
    count += 1;
    // The clock costs something too.
    if (count % 32 === 0 && elapsed() - begun > turn) {
      await nextTurn();
      begun = elapsed();
    }
  }
}
