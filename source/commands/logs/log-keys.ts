import {homedir} from 'node:os';
import {resolve} from 'node:path';
import {logWindow, moved} from '../../panes/overlays/log-window.ts';
import {logBox} from '../../panes/overlays/logs.ts';
import {sentences} from '../../sentences/sentences.ts';
import {isText, type Key, textOf} from '../../store/key.ts';
import type {LogField, LogView} from '../../store/logs/log-view.ts';
import {nextFound} from '../../store/logs/search.ts';
import {edit, fieldOf, insert, pasted, type TextField} from '../../store/text-field.ts';
import {momentOf} from '../../text/moment-of.ts';
import type {Doing} from '../command.ts';
import {stepOf} from '../overlay-steps.ts';
import {withLog} from './run-logs.ts';

const words = sentences.logs;

/** How far a key shifts lines that are not wrapped, in cells. */
const sideways = 8;

const update = ({reading}: LogView, {change}: Doing, next: Partial<LogView>): void =>
  change(state => withLog(state, reading, log => ({...log, ...next})));

/** Shows the line that was found a third below the top, so that what came before it is seen too. */
function goTo(log: LogView, line: number, doing: Doing): void {
  const box = logBox(doing.state().size);
  const {top, shown} = logWindow(log, box);
  const isShown = line >= top.line && line < top.line + shown - 1;
  const place = moved({...log, top: {line, row: 0}}, box, -Math.floor(box.rows / 3));
  update(log, doing, {found: line, ...(!isShown && {top: place}), ...(isShown && {top})});
}

function find(log: LogView, step: 1 | -1, doing: Doing): void {
  if (log.search === '') {
    update(log, doing, {said: {text: words.noSearch, tone: 'warning'}});
    return;
  }
  const box = logBox(doing.state().size);
  const {top} = logWindow(log, box);
  const line = nextFound(log, log.found ?? top.line - step, step);
  if (line === null)
    update(log, doing, {found: null, said: {text: words.notFound(log.search), tone: 'warning'}});
  else goTo(log, line, doing);
}

/** A name for a file that says what is in it, whatever the container is called. */
const fileFor = (name: string): string => `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'container'}.log`;

const begin = (field: LogField, text: string): Pick<LogView, 'typing'> => ({
  typing: {field, text: fieldOf(text), wrong: null},
});

/** `~` is the user's home, as in a shell; other paths are seen from where isotop was started. */
const pathOf = (text: string): string =>
  resolve(text === '~' || text.startsWith('~/') ? homedir() + text.slice(1) : text);

/** What stands in the field takes effect. */
function accept(log: LogView, field: LogField, text: string, doing: Doing): void {
  switch (field) {
    case 'search': {
      const searching = {...log, search: text, found: null, typing: null};
      update(log, doing, searching);
      if (text !== '') find(searching, 1, doing);
      break;
    }
    case 'since': {
      const moment = text === '' ? null : momentOf(text, doing.now());
      if (moment === null && text !== '')
        update(log, doing, {typing: {field, text: fieldOf(text), wrong: words.noMoment(text)}});
      else doing.logs.open(log.container, log.name, moment);
      break;
    }
    case 'save':
      update(log, doing, {typing: null});
      if (text !== '') void doing.logs.save(log, pathOf(text), false);
      break;
  }
}

function fieldKey(log: LogView, typing: NonNullable<LogView['typing']>, key: Key, doing: Doing): void {
  if (key === 'escape') update(log, doing, {typing: null});
  else if (key === 'enter') accept(log, typing.field, typing.text.text.trim(), doing);
  else {
    const text: TextField | null = isText(key) ? insert(typing.text, textOf(key)) : edit(typing.text, key);
    if (text !== null) update(log, doing, {typing: {...typing, text, wrong: null}});
  }
}

function readingKey(log: LogView, key: Key, doing: Doing): void {
  const box = logBox(doing.state().size);
  const step = stepOf(key === 'space' ? 'pagedown' : key, Math.max(1, box.rows - 1));
  if (step !== null && Number.isFinite(step)) {
    update(log, doing, {top: moved(log, box, step)});
    return;
  }
  switch (key) {
    case 'g':
    case 'home':
      update(log, doing, {top: moved({...log, top: {line: log.dropped, row: 0}}, box, 0)});
      break;
    case 'G':
    case 'end':
      update(log, doing, {top: null});
      break;
    case 'f':
      if (log.status === 'ended') doing.logs.open(log.container, log.name, log.since);
      else update(log, doing, {top: log.top === null ? logWindow(log, box).top : null});
      break;
    case 'w':
      update(log, doing, {wraps: !log.wraps, left: 0});
      break;
    case 'right':
      if (!log.wraps) update(log, doing, {left: log.left + sideways});
      break;
    case 'left':
      update(log, doing, {left: Math.max(0, log.left - sideways)});
      break;
    case '/':
      update(log, doing, begin('search', log.search));
      break;
    case 'n':
      find(log, 1, doing);
      break;
    case 'N':
      find(log, -1, doing);
      break;
    case 't':
      update(log, doing, begin('since', ''));
      break;
    case 's':
    case 'S':
      update(log, doing, begin('save', fileFor(log.name)));
      break;
  }
}

/** A key while a log is on top. */
export function logKey(log: LogView, key: Key, doing: Doing): void {
  if (log.said !== null) update(log, doing, {said: null});
  if (log.typing !== null) fieldKey(log, log.typing, key, doing);
  else if (log.overwrites !== null) {
    const path = log.overwrites;
    if (key === 'y') void doing.logs.save(log, path, true);
    else if (key === 'n' || key === 'escape' || key === 'q' || key === 'enter')
      update(log, doing, {overwrites: null});
  } else if (key === 'escape' || key === 'q' || key === 'l') {
    doing.logs.stop();
    doing.change(state => ({...state, overlays: state.overlays.slice(0, -1)}));
  } else readingKey(log, key, doing);
}

/** A paste goes whole into the field that is typed in. */
export function pasteIntoLog(log: LogView, text: string, doing: Doing): void {
  const {typing} = log;
  if (typing !== null)
    update(log, doing, {typing: {...typing, text: insert(typing.text, pasted(text)), wrong: null}});
}
