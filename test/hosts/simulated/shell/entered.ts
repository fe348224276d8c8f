import {expect} from '@jest/globals';
import type {Session, SessionRequest} from '../../../../source/hosts/opens-sessions.ts';
import type {SimulatedHost} from '../../../../source/hosts/simulated/host.ts';
import type {Container} from '../../../../source/model/container.ts';
import type {CreateRequest} from '../../../../source/model/create-request.ts';

/** A session as a test uses it: what it typed, and all that was printed so far. */
export interface Entered {
  readonly session: Session;
  readonly printed: () => string;
  readonly errors: () => string;
  type(text: string): Promise<void>;
  /** Waits until something was printed, and fails the test when it is not within five seconds. */
  sees(what: string | RegExp): Promise<void>;
}

export async function newContainer(
  host: SimulatedHost,
  name: string,
  request: Partial<CreateRequest> = {},
): Promise<Container> {
  const {id} = await host.createContainer({name, image: 'NanoServer', command: [], ...request});
  return host.startContainer(id);
}

export async function enter(
  host: SimulatedHost,
  {id}: Container,
  request: Partial<SessionRequest> = {},
): Promise<Entered> {
  const session = await host.openSession(id, {command: [], terminal: {columns: 80, rows: 24}, ...request});
  let printed = '';
  let errors = '';
  const decoders = {stdout: new TextDecoder(), stderr: new TextDecoder()};
  void (async () => {
    for await (const {stream, bytes} of session.output) {
      const text = decoders[stream].decode(bytes, {stream: true});
      if (stream === 'stdout') printed += text;
      else errors += text;
    }
  })();
  return {
    session,
    printed: () => printed,
    errors: () => errors,
    type: text => session.write(new TextEncoder().encode(text)),
    async sees(what) {
      const end = Date.now() + 5000;
      const holds = (): boolean => (typeof what === 'string' ? printed.includes(what) : what.test(printed));
      while (!holds() && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 2));
      if (typeof what === 'string') expect(printed).toContain(what);
      else expect(printed).toMatch(what);
    },
  };
}
