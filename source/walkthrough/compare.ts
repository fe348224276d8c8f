import {type Comparison, comparisonOf} from './columns.ts';
import {type Ids, pair} from './ids.ts';
import type {Table} from './table.ts';
import {readTable} from './table.ts';

/** Whether what we printed is what the document shows. */
export type Verdict =
  | {readonly kind: 'agrees'; readonly ids: Ids; readonly notes: readonly string[]}
  | {readonly kind: 'differs'; readonly difference: string};

/** What stands for a part that was left out: `...`, `..(truncated)..`, `…`. */
export const cut = /(?:\.{2,}|…)(?:\([^)]*\)(?:\.{2,}|…))?/;

/** Whether a cell agrees; one that the document shows cut (`...98`, `Windo…`) by what is left of it. */
function sameText(document: string, ours: string): boolean {
  const [left, right] = [document.toLowerCase(), ours.toLowerCase()];
  if (left === right) return true;
  if (!cut.test(left) && !cut.test(right)) return false;
  const [shown, whole] = cut.test(left) ? [left, right] : [right, left];
  const [head = '', tail = ''] = shown.split(cut);
  if (!cut.test(whole))
    return whole.length >= head.length + tail.length && whole.startsWith(head) && whole.endsWith(tail);
  const [begin = '', end = ''] = whole.split(cut);
  const meets = (a: string, b: string, at: 'startsWith' | 'endsWith'): boolean => a[at](b) || b[at](a);
  return meets(head, begin, 'startsWith') && meets(tail, end, 'endsWith');
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function cellAgrees(comparison: Comparison, document: string, ours: string, ids: Ids): Ids | null {
  switch (comparison) {
    case 'ignored':
      return ids;
    case 'figure':
      return (document === '') === (ours === '') ? ids : null;
    case 'status':
      return sameText(document.split(' ')[0] ?? '', ours.split(' ')[0] ?? '') ? ids : null;
    case 'id':
      if (cut.test(document) || cut.test(ours)) return ids;
      return document === '' || ours === '' ? (document === ours ? ids : null) : pair(ids, document, ours);
    case 'same':
      // Such as the account of a worker, which is called as its container's id.
      if (guid.test(document) && guid.test(ours)) return pair(ids, document, ours);
      return sameText(document, ours) ? ids : null;
  }
}

function rowAgrees(
  titles: readonly string[],
  document: readonly string[],
  ours: readonly string[],
  ids: Ids,
): Ids | null {
  let known: Ids | null = ids;
  for (const [index, title] of titles.entries()) {
    if (known === null) return null;
    known = cellAgrees(comparisonOf(title), document[index] ?? '', ours[index] ?? '', known);
  }
  return known;
}

/** So many pairs of rows are tried at the most: a table of equal rows has more orders than there is time. */
const mostTries = 20_000;

/**
 * Gives every row of the document one of ours, in any order, so that all ids agree; null when there is no way.
 * Depth first, for tables of the size that documents have.
 */
function matchRows(
  titles: readonly string[],
  document: Table['rows'],
  ours: Table['rows'],
  ids: Ids,
  tries = {left: mostTries},
): Ids | null {
  const [row, ...others] = document;
  if (row === undefined) return ids;
  for (const [index, candidate] of ours.entries()) {
    tries.left -= 1;
    if (tries.left < 0) return null;
    const known = rowAgrees(titles, row, candidate, ids);
    if (known === null) continue;
    const matched = matchRows(titles, others, ours.toSpliced(index, 1), known, tries);
    if (matched !== null) return matched;
  }
  return null;
}

const show = (row: readonly string[]): string =>
  row.map(cell => (cell === '' ? '(blank)' : cell)).join(' | ');

/** The row of the document that no row of ours can stand for, whatever the others do; for the difference. */
function lonely(titles: readonly string[], document: Table['rows'], ours: Table['rows'], ids: Ids) {
  return document.find(row => !ours.some(candidate => rowAgrees(titles, row, candidate, ids) !== null));
}

/** Which rows are left out of a comparison because nothing determines them. */
export type Undetermined = (titles: readonly string[], row: readonly string[]) => boolean;

function compareTables(document: Table, ours: Table, ids: Ids, undetermined: Undetermined): Verdict {
  const titlesAgree =
    document.titles.length === ours.titles.length &&
    document.titles.every((title, index) => sameText(title, ours.titles[index] ?? ''));
  if (!titlesAgree)
    return {
      kind: 'differs',
      difference: `the titles are ${ours.titles.join(', ')}; the document has ${document.titles.join(', ')}`,
    };
  const rows = document.rows.filter(row => !undetermined(document.titles, row));
  const left = document.rows.length - rows.length;
  const notes =
    left > 0 ? [`${left} ${left === 1 ? 'row is' : 'rows are'} not compared: nothing determines them`] : [];
  const candidates = left > 0 ? ours.rows.filter(row => !undetermined(document.titles, row)) : ours.rows;
  if (rows.length !== candidates.length)
    return {
      kind: 'differs',
      difference: `${candidates.length} rows; the document has ${rows.length}: ${extra(document.titles, rows, candidates, ids)}`,
    };
  const row = lonely(document.titles, rows, candidates, ids);
  const matched = row ? null : matchRows(document.titles, rows, candidates, ids);
  if (matched !== null) return {kind: 'agrees', ids: matched, notes};
  return {
    kind: 'differs',
    difference: row
      ? `no row is ${show(row)}; there ${candidates.length === 1 ? 'is' : 'are'} ${candidates.map(show).join(' / ')}`
      : `the ids are not equal and different where the document's are: ${candidates.map(show).join(' / ')}`,
  };
}

/** The rows that one side has more, for the difference. */
function extra(titles: readonly string[], document: Table['rows'], ours: Table['rows'], ids: Ids): string {
  const more = document.length > ours.length;
  const [many, few] = more ? [document, ours] : [ours, document];
  const rows = many.filter(
    row =>
      !few.some(
        other => (more ? rowAgrees(titles, row, other, ids) : rowAgrees(titles, other, row, ids)) !== null,
      ),
  );
  const shown = (rows.length > 0 ? rows : many).slice(0, 3).map(show).join(' / ');
  return `${more ? 'missing' : 'too many'} ${shown}`;
}

const number = /^\d+$/;
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu) ?? [];

/** Output that is no table: each line of the document stands for one of ours that has its names, and ids that agree. */
function compareText(document: readonly string[], ours: readonly string[], ids: Ids): Verdict {
  let known = ids;
  const free = [...ours];
  for (const line of document) {
    const names = words(line).filter(word => !number.test(word));
    const figures = words(line).filter(word => number.test(word));
    let found = false;
    for (const [index, candidate] of free.entries()) {
      const theirs = words(candidate);
      if (!names.every(name => theirs.some(word => word === name || word.replace(/\.exe$/, '') === name)))
        continue;
      const paired = pairAll(
        known,
        figures,
        theirs.filter(word => number.test(word)),
      );
      if (paired === null) continue;
      known = paired;
      free.splice(index, 1);
      found = true;
      break;
    }
    if (!found)
      return {
        kind: 'differs',
        difference: `no line says “${line.trim()}”; ours: ${ours.map(text => text.trim()).join(' / ') || 'nothing'}`,
      };
  }
  return {kind: 'agrees', ids: known, notes: []};
}

/** Pairs each number of the document with one of ours, in order, so that all ids agree. */
function pairAll(ids: Ids, document: readonly string[], ours: readonly string[]): Ids | null {
  const [first, ...others] = document;
  if (first === undefined) return ids;
  for (const [index, candidate] of ours.entries()) {
    const known = pair(ids, first, candidate);
    const rest = known && pairAll(known, others, ours.slice(index + 1));
    if (rest) return rest;
  }
  return null;
}

/** Compares what a document shows after a command with what ours printed. */
export function compare(
  document: readonly string[],
  ours: readonly string[],
  ids: Ids,
  undetermined: Undetermined = () => false,
): Verdict {
  const theirs = readTable(document);
  if (theirs === null)
    return compareText(
      document.filter(text => text.trim() !== ''),
      ours,
      ids,
    );
  const table = readTable(ours);
  if (table === null)
    return {kind: 'differs', difference: `there is no table; ours: ${ours.join(' / ') || 'nothing'}`};
  return compareTables(theirs, table, ids, undetermined);
}
