import {can, type Host, type HostUpdate} from '../hosts/host.ts';
import {fail} from '../model/host-error.ts';
import type {HostEvent} from '../model/host-event.ts';
import {visible} from '../text/visible.ts';
import {eventJson, time} from './json.ts';
import type {Output} from './output.ts';
import {requireCapability} from './require-capability.ts';
import type {Run, Status} from './subcommand.ts';

/** How many of the past events `--follow` begins with, as `tail -f` and `journalctl -f` do. */
const recent = 10;

export const events: Run = async ({host, flags, output}) => {
  if (flags.follow) return follow(host, output);
  const keeping = requireCapability(host, 'eventsAfter', 'tell its past events');
  const all = await keeping.eventsAfter(0);
  if (output.json) output.document(all.map(eventJson));
  else if (all.length > 0) output.text(all.map(sentence).join('\n'));
  return 0;
};

/** When it was, to the second, UTC as everywhere in the output, and what happened. */
const sentence = ({at, message}: HostEvent): string =>
  visible(`${time(at).slice(0, 19).replace('T', ' ')}  ${message}`);

/**
 * Prints each event as it happens, one a line, until a signal ends the program or the host is lost. Events are read
 * after the last one that was printed, never taken from the notice alone, so none is told twice or left out.
 */
async function follow(host: Host, output: Output): Promise<Status> {
  const print = (event: HostEvent) => {
    if (output.json) output.document(eventJson(event), 'line');
    else output.text(sentence(event));
  };
  let last = 0;
  const printNew = async (latest?: number) => {
    if (!can(host, 'eventsAfter')) return;
    const news = await host.eventsAfter(last, latest);
    news.forEach(print);
    last = news.at(-1)?.sequence ?? last;
  };
  for await (const update of updatesOf(host)) {
    if (update.kind === 'lost') fail(update.error);
    else if (can(host, 'eventsAfter')) await printNew(last === 0 ? recent : undefined);
    else if (update.kind === 'changed') update.events.forEach(print);
  }
  return 0;
}

/** What the host tells its subscribers, one after the other, beginning with a notice that there is something to read. */
async function* updatesOf(host: Host): AsyncGenerator<HostUpdate, void> {
  const waiting: HostUpdate[] = [{kind: 'changed', events: []}];
  let wake = () => {};
  // Hosts keep no program running by themselves; whoever follows one waits until it is told to end.
  const staying = setInterval(() => {}, 1_000_000);
  const unsubscribe = host.subscribe(update => {
    waiting.push(update);
    wake();
  });
  try {
    for (;;) {
      const update = waiting.shift();
      if (update) yield update;
      else
        await new Promise<void>(resolve => {
          wake = resolve;
        });
    }
  } finally {
    clearInterval(staying);
    unsubscribe();
  }
}
