import type {Capabilities, Host} from '../../hosts/host.ts';
import {can} from '../../hosts/host.ts';
import type {Call} from '../binding/cmdlet.ts';

/** The host, which has the capability; else a NotSupported error. `what`: what it cannot do. */
export async function capable<Name extends keyof Capabilities>(
  call: Call<unknown>,
  name: Name,
  what: string,
): Promise<Host & Pick<Capabilities, Name>> {
  const {host} = call.context.shell;
  if (can(host, name)) return host;
  throw await unsupported(call, what);
}

/** The error of a cmdlet that the host has no answer for. */
export async function unsupported(call: Call<unknown>, what: string) {
  const {host} = await call.snapshot();
  return call.failure({
    message: `${host.name} (${host.os}) cannot ${what}.`,
    category: 'NotImplemented',
    reason: 'NotSupportedException',
    id: 'NotSupported',
  });
}
