import {describe, expect, test} from '@jest/globals';
import {type Column, naturalWidth, placeColumns} from '../../source/panes/column.ts';

type Row = {readonly text: string};

const column = (id: string, priority: number, min: number, max: number, moves = false): Column<Row> => ({
  id,
  title: id,
  align: 'left',
  min,
  max,
  priority,
  moves,
  text: row => row.text,
  sortBy: row => row.text,
});
const columns = [column('a', 2, 4, 10), column('b', 1, 4, 20), column('c', 3, 6, 6)];
const placed = (room: number, natural: Record<string, number> = {}) =>
  placeColumns(columns, new Map(Object.entries(natural)), room).map(
    ({column: {id}, width}) => `${id}:${width}`,
  );

describe('columns', () => {
  test('are dropped by priority where there is no room, and stand in their own order', () => {
    expect(placed(16)).toEqual(['a:4', 'b:4', 'c:6']);
    expect(placed(15)).toEqual(['a:4', 'b:4']);
    expect(placed(8)).toEqual(['b:4']);
  });

  test('always leave the most important one, however narrow', () => {
    expect(placed(2)).toEqual(['b:2']);
    expect(placed(0)).toEqual([]);
  });

  test('share what is left by priority, up to what each would like', () => {
    expect(placed(20, {a: 10, b: 6, c: 6})).toEqual(['a:6', 'b:6', 'c:6']);
    expect(placed(60, {a: 10, b: 12, c: 6})).toEqual(['a:10', 'b:12', 'c:6']);
  });

  test('would like to be as wide as their longest text, between their bounds', () => {
    expect(naturalWidth(columns[0] ?? fail(), [{text: '容器容器'}, {text: 'x'}])).toBe(8);
    expect(naturalWidth(columns[0] ?? fail(), [{text: 'x'.repeat(50)}])).toBe(10);
    expect(naturalWidth(columns[0] ?? fail(), [])).toBe(4);
  });

  test('of whole numbers are as wide as the largest, whatever their bounds say, and are left out rather than cut', () => {
    const whole = {...column('n', 4, 2, 3), whole: true, sortBy: ({text}: Row) => Number(text)};
    expect(naturalWidth(whole, [{text: '7'}, {text: '102092'}, {text: '664'}])).toBe(6);
    const natural = new Map(Object.entries({b: 4, n: 6}));
    const fitted = (room: number) =>
      placeColumns([columns[1] ?? fail(), whole], natural, room).map(
        ({column: {id}, width}) => `${id}:${width}`,
      );
    expect(fitted(11)).toEqual(['b:4', 'n:6']);
    expect(fitted(10)).toEqual(['b:4']);
  });

  test('that move with time do not change their width with it', () => {
    expect(naturalWidth(column('m', 1, 3, 9, true), [{text: 'x'}])).toBe(9);
  });
});

const fail = (): never => {
  throw new Error('there is no such column');
};
