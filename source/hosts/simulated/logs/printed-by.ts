import {outcomeOf} from '../catalogue/commands.ts';
import type {SimulatedContainer} from '../records.ts';
import {account, computerNameOf, versionOf} from '../shell/place.ts';
import {notFound, opening, readPing, replyLine, statistics, targetOf} from '../shell/programs/ping-words.ts';
import {atOnce, type Segment} from './segment.ts';

/** What a command printed, and how long it took; null for ever. */
interface Printed {
  readonly segments: readonly Segment[];
  readonly lasts: number | null;
}

const nothing: Printed = {segments: [], lasts: 0};

const lines = (...text: readonly string[]): Printed => ({segments: [atOnce(0, text)], lasts: 0});

/** All that a run of a container's command prints, however long it runs. In step with what catalogue/commands.ts says of it. */
export function printedBy(container: SimulatedContainer): readonly Segment[] {
  const {command, owner, interactive} = container;
  if (command.length > 0) return program(command.join(' '), container, interactive).segments;
  return owner === 'VMMS' ? [] : program('cmd', container, interactive).segments;
}

function program(line: string, container: SimulatedContainer, interactive: boolean): Printed {
  const [first = '', ...words] = line.trim().split(/\s+/).map(unquoted);
  const name = first
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  switch (name) {
    case 'ping':
      return ping(words, container);
    case 'cmd': {
      const at = words.findIndex(word => /^\/[ckr]/i.test(word));
      if (at >= 0) return script(words.slice(at + 1).join(' '), container, interactive);
      return lines(versionOf(container), '(c) Microsoft Corporation. All rights reserved.', '', 'C:\\>');
    }
    case 'powershell':
    case 'pwsh': {
      const text = commandOf(words);
      if (text !== null) return script(text, container, interactive);
      return lines(
        'Windows PowerShell',
        'Copyright (C) Microsoft Corporation. All rights reserved.',
        '',
        'PS C:\\>',
      );
    }
    case 'hostname':
      return lines(computerNameOf(container));
    case 'whoami':
      return lines(account);
    case 'timeout':
      return waiting(outcomeOf([line], interactive));
    case 'servicemonitor':
      return service(words[0] ?? 'w3svc');
    default:
      return nothing;
  }
}

const unquoted = (word: string): string => word.replace(/^["']|["']$/g, '');

/** The command among PowerShell's words; null when it has none. */
function commandOf(words: readonly string[]): string | null {
  const at = words.findIndex(word => /^[-/]c(o(m(m(a(n(d)?)?)?)?)?)?$/i.test(word));
  if (at >= 0) return words.slice(at + 1).join(' ');
  const plain = words.findIndex(
    (word, index) =>
      !/^[-/]/.test(word) &&
      !/^[-/](ex|ep|exec|executionpolicy|w|windowstyle)$/i.test(words[index - 1] ?? ''),
  );
  return plain < 0 ? null : words.slice(plain).join(' ');
}

function ping(words: readonly string[], container: SimulatedContainer): Printed {
  const request = readPing(words);
  if (typeof request === 'string') return lines(...request.replace(/\n$/, '').split('\n'));
  const target = targetOf(request, container, computerNameOf(container));
  if (target === null) return lines(notFound(request.host));
  const count = request.count ?? Number.POSITIVE_INFINITY;
  const replies: Segment = {
    at: 0,
    every: 1000,
    count,
    stream: 'stdout',
    text: index => replyLine(target, request, index),
  };
  const begin = atOnce(0, opening(target, request));
  if (request.count === null) return {segments: [begin, replies], lasts: null};
  const lasts = (request.count - 1) * 1000;
  return {segments: [begin, replies, atOnce(lasts, statistics(target, request.count))], lasts};
}

const waiting = (outcome: ReturnType<typeof outcomeOf>): Printed => {
  const lasts = outcome.kind === 'runs' ? outcome.lasts : 0;
  const text =
    lasts === null
      ? 'Waiting until it is ended, CTRL+C to quit ...'
      : `Waiting for ${lasts / 1000} seconds, CTRL+C to quit ...`;
  return {segments: [atOnce(0, ['', text])], lasts};
};

/** What the image's own program says of the service that it keeps an eye on. */
const service = (name: string): Printed => ({
  segments: [
    atOnce(0, ['', `Service '${name}' has been stopped`]),
    atOnce(900, ['', ` Service '${name}' started`]),
  ],
  lasts: null,
});

/** The commands of a line, one after the other. */
function script(line: string, container: SimulatedContainer, interactive: boolean): Printed {
  const segments: Segment[] = [];
  let from = 0;
  for (const part of unquoted(line).split(/&&|\|\||[&;|\n]/)) {
    const step = oneStep(part.trim(), container, interactive);
    for (const segment of step.segments) segments.push({...segment, at: segment.at + from});
    if (step.lasts === null) return {segments, lasts: null};
    from += step.lasts;
  }
  return {segments, lasts: from};
}

const saying = /^(?:echo|write-output|write-host)(?:\s+([\s\S]*))?$/i;

function oneStep(part: string, container: SimulatedContainer, interactive: boolean): Printed {
  if (part === '') return nothing;
  const said = saying.exec(part);
  if (said) return lines(unquoted(said[1] ?? ''));
  if (/^ver$/i.test(part)) return lines('', versionOf(container));
  if (/^(["'])[^"']*\1$/.test(part)) return lines(unquoted(part));
  const seconds = /^(?:start-sleep|sleep)\s+(?:-s\w*\s+)?(\d+)$/i.exec(part)?.[1];
  if (seconds !== undefined) return {segments: [], lasts: Number(seconds) * 1000};
  return program(part, container, interactive);
}
