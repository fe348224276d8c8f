import {count} from '../plural.ts';

/** What is said of what containers printed. */
export const logs = {
  title: (name: string) => `Log of ${name}`,
  lines: (lines: number) => count(lines, 'line'),
  lastLines: (lines: number) => `the last ${count(lines, 'line')}`,
  since: (moment: string) => `since ${moment}`,
  status: {following: 'following', standing: 'standing', ended: 'ended'},
  nothing: 'It has printed nothing.',
  nothingYet: 'It has printed nothing yet.',
  cut: ' … the rest of this line is not shown',
  prompts: {
    search: 'Search:',
    since: 'Since:',
    save: 'Save to:',
  },
  hints: {
    search: 'Enter find it · Esc leave it',
    since: '10m, 2h, 14:02, a date; empty: all',
    save: 'Enter save · Esc leave it',
  },
  noMoment: (text: string) => `“${text}” is no moment: 10m, 2h, 14:02, 2026-01-31`,
  notFound: (search: string) => `Nothing matches “${search}”`,
  noSearch: 'Nothing is searched: / searches',
  overwrite: (path: string) => `${path} exists: y writes over it, n does not`,
  saved: (lines: number, path: string) => `Saved ${count(lines, 'line')} to ${path}`,
  saving: (path: string) => `Saving to ${path} …`,
  notSaved: (path: string, why: string) => `cannot save to ${path}: ${why}`,
  whyNot: {
    EACCES: 'it may not be written',
    EISDIR: 'it is a folder',
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of its path is no folder',
    ENOSPC: 'there is no space left',
    EROFS: 'nothing can be written there',
  } satisfies Record<string, string>,
  footer: {
    scroll: 'scroll',
    search: 'search',
    next: 'next',
    follow: 'follow',
    wrap: 'wrap',
    sideways: 'sideways',
    since: 'since',
    save: 'save',
    close: 'close',
  },
};
