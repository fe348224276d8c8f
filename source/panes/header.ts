import {describe} from '../model/host-error.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {capital} from '../sentences/capital.ts';
import {sentences} from '../sentences/sentences.ts';
import {currentHost} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {clockTime} from '../text/moment.ts';
import {visible} from '../text/visible.ts';
import {ends} from './fit.ts';
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

function stateSpan(state: State): Span {
  const words = sentences.screen;
  if (currentHost(state).lost !== null) return {text: `${signs.live} ${words.lostShort}`, tone: 'bad'};
  if (state.held !== null)
    return {text: `${signs.held} ${words.held(clockTime(state.held))}`, tone: 'warning'};
  return {text: `${signs.live} ${words.live}`, tone: 'good'};
}

/** The uppermost line: where this is, what there is, whether it is live, and the time. */
export function headerLine(state: State): Line {
  const {snapshot, lost} = currentHost(state);
  const left: Span[] = [
    {text: ' '},
    {text: sentences.screen.program, tone: 'title', bold: true},
    {text: '  '},
  ];
  if (snapshot === null) left.push({text: sentences.screen.asking, tone: 'dim'});
  if (lost !== null) {
    const sentence = visible(capital(describe(lost).message));
    const text = snapshot === null ? sentence : sentences.screen.lost(sentence, clockTime(snapshot.takenAt));
    left.push({text, tone: 'bad'});
  } else if (snapshot !== null) {
    const {os, version, kind} = snapshot.host;
    const system = kind === 'simulated' ? `${os} ${version}` : os;
    left.push(
      {text: visible(whereOf(snapshot)), bold: true},
      {text: visible(` · ${system} · ${countsOf(snapshot)}`)},
    );
  }
  const right: Span[] = [{text: '  '}];
  if (state.readOnly) right.push({text: sentences.screen.readOnly, tone: 'warning'}, {text: '  '});
  right.push(stateSpan(state), {text: `  ${clockTime(state.now)} `});
  return ends(left, right, state.size.columns);
}
