import {killedCode} from '../../rules/run.ts';
import {wasKilled} from '../io.ts';
import {computerNameOf, type Program} from '../place.ts';
import {notFound, opening, readPing, replyLine, statistics, targetOf} from './ping-words.ts';

/** An echo request a second. */
const interval = 1000;

export const ping: Program = {
  name: 'ping',
  listed: words => {
    const request = readPing(words);
    return typeof request === 'string' || request.count === 1 ? null : 'PING';
  },
  synopsis: 'Asks another computer for an answer, once a second: ping [-t] [-n COUNT] HOST.',
  async run(words, {io, place, signal}) {
    const request = readPing(words);
    if (typeof request === 'string') {
      io.print(request);
      return 1;
    }
    const container = place.life.container();
    const target = targetOf(request, container, computerNameOf(container));
    if (target === null) {
      io.print(`${notFound(request.host)}\n`);
      return 1;
    }
    io.print(`${opening(target, request).join('\n')}\n`);
    let sent = 0;
    while (!signal.aborted) {
      io.print(`${replyLine(target, request, sent)}\n`);
      sent += 1;
      if (sent === request.count) break;
      await io.ready();
      await place.sleep(interval, signal);
    }
    if (wasKilled(signal) || place.life.over.aborted) return killedCode;
    io.print(`${statistics(target, sent).join('\n')}\n`);
    if (signal.aborted) io.print('Control-C\n');
    return target.takes(0) === null ? 1 : 0;
  },
};
