import type {Snapshot} from '../model/snapshot.ts';
import {sentences} from '../sentences/sentences.ts';
import {currentHost} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {clockTime} from '../text/moment.ts';
import {visible} from '../text/visible.ts';
import {ends, widthOf} from './fit.ts';
import type {Line, Span} from './line.ts';
import {signs} from './signs.ts';

/** Where the dashboard is, in words. */
function whereOf({host}: Snapshot): string {
  if (host.kind === 'simulated') return sentences.screen.simulatedHost(host.name);
  return sentences.screen.engine(host.engine ?? `Docker ${host.version}`, host.name, host.via ?? null);
}

function countsOf({containers, host}: Snapshot): string {
  const isolated = containers.filter(({isolation}) => isolation === 'hyperv').length;
  return sentences.hosts(containers.length, isolated, sentences.isolation('hyperv', host.platform));
}

/** How the picture came about; in fewest words where the host's name needs the room. */
function stateSpan(state: State, brief: boolean): Span {
  const words = sentences.screen;
  const {lost, snapshot} = currentHost(state);
  if (lost !== null) {
    const since = brief || snapshot === null ? words.lost : words.lostSince(clockTime(snapshot.takenAt));
    return {text: `${signs.live} ${since}`, tone: 'bad'};
  }
  if (state.held !== null)
    return {text: `${signs.held} ${words.held(clockTime(state.held))}`, tone: 'warning'};
  return {text: `${signs.live} ${words.live}`, tone: 'good'};
}

/** What the header says of the host, in ever fewer words: the first that fits is taken. */
function hostForms(snapshot: Snapshot): readonly Line[] {
  const {os, version, kind, name} = snapshot.host;
  const where = visible(whereOf(snapshot));
  const system = visible(kind === 'simulated' ? `${os} ${version}` : os);
  const counts = visible(countsOf(snapshot));
  const form = (head: string, ...others: readonly string[]): Line => [
    {text: head, bold: true},
    {text: others.map(other => ` · ${other}`).join('')},
  ];
  return [form(where, system, counts), form(where, counts), form(visible(name), counts), form(visible(name))];
}

/** What stands at the left of the header, in at most `room` cells if that can be. */
function hostLine(state: State, room: number): Line {
  const {snapshot, lost} = currentHost(state);
  if (snapshot === null) return lost === null ? [{text: sentences.screen.asking, tone: 'dim'}] : [];
  const forms = hostForms(snapshot);
  return forms.find(form => widthOf(form) <= room) ?? forms.at(-1) ?? [];
}

/** The uppermost line: where this is, what there is, whether it is live, and the time. */
export function headerLine(state: State): Line {
  const {columns} = state.size;
  const program: Line = [
    {text: ' '},
    {text: sentences.screen.program, tone: 'title', bold: true},
    {text: '  '},
  ];
  const access: Line = state.readOnly
    ? [{text: sentences.screen.readOnly, tone: 'warning'}, {text: '  '}]
    : [];
  const right = (brief: boolean): Line => [
    {text: '  '},
    ...access,
    stateSpan(state, brief),
    {text: `  ${clockTime(state.now)} `},
  ];
  const fitted = [false, true].map(brief => {
    const end = right(brief);
    const room = columns - widthOf(program) - widthOf(end);
    const host = hostLine(state, room);
    return {end, host, fits: widthOf(host) <= room};
  });
  const {end, host} = fitted.find(({fits}) => fits) ?? {end: right(true), host: hostLine(state, 0)};
  return ends([...program, ...host], end, columns);
}
