import {setTimeout as wait} from 'node:timers/promises';
import {afterEach, expect, test} from '@jest/globals';
import {type IsotopWindow, openIsotop} from '../support/open-isotop.ts';
import {temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const size = {columns: 120, rows: 40};
let open: IsotopWindow | undefined;

afterEach(() => open?.close());

// While the program loads what it draws with it hears of nothing, and Node's stream tells only of other sizes.
test.each([45, 55, 65, 80, 100])(
  'a terminal that became small and large again %d ms after the first frame is drawn anew',
  async milliseconds => {
    open = await openIsotop({folder, size});
    await wait(milliseconds);
    open.resize({columns: 30, rows: 8});
    await wait(2);
    open.resize(size);
    const {emulator} = open;
    await open.screen.becomes('whole again', text =>
      ['isotop', 'Host processes', 'Containers', 'VM workers', 'q quit'].every(part => text.includes(part)),
    );
    expect(emulator.wrappedRows()).toEqual([]);
    expect(emulator.rows()[0]).toContain('isotop');
  },
);
