import type {Cmdlet} from './cmdlet.ts';
import {type Parameter, type Parameters, parameter} from './parameter.ts';
import {anything, oneOf, switchType, text} from './types.ts';

const preference = oneOf('System.Management.Automation.ActionPreference', [
  'SilentlyContinue',
  'Stop',
  'Continue',
  'Inquire',
  'Ignore',
]);

/** What every cmdlet takes. */
const commonParameters = {
  Verbose: parameter(switchType, 'Says more about what is done.', {aliases: ['vb']}),
  Debug: parameter(switchType, 'Accepted, and without effect here.', {aliases: ['db']}),
  ErrorAction: parameter(preference, 'What an error does: Continue, SilentlyContinue, Ignore or Stop.', {
    aliases: ['ea'],
  }),
  WarningAction: parameter(preference, 'What a warning does: Continue, SilentlyContinue, Ignore or Stop.', {
    aliases: ['wa'],
  }),
  InformationAction: parameter(preference, 'Accepted, and without effect here.', {aliases: ['infa']}),
  ErrorVariable: parameter(text, 'The variable that gets the errors.', {aliases: ['ev']}),
  WarningVariable: parameter(text, 'Accepted, and without effect here.', {aliases: ['wv']}),
  InformationVariable: parameter(text, 'Accepted, and without effect here.', {aliases: ['iv']}),
  OutVariable: parameter(text, 'The variable that gets the output too.', {aliases: ['ov']}),
  OutBuffer: parameter(anything, 'Accepted, and without effect here.', {aliases: ['ob']}),
  PipelineVariable: parameter(text, 'Accepted, and without effect here.', {aliases: ['pv']}),
} satisfies Parameters;

/** What a cmdlet takes that changes something. */
export const changeParameters = {
  WhatIf: parameter(switchType, 'Says what would be done, and does nothing.', {aliases: ['wi']}),
  Confirm: parameter(switchType, 'Asks first; here -Confirm:$false is accepted, and $true is refused.', {
    aliases: ['cf'],
  }),
} satisfies Parameters;

/** All parameters of a cmdlet, the common ones last. */
export function parametersOf(cmdlet: Cmdlet): Parameters {
  return {...cmdlet.parameters, ...(cmdlet.changes && changeParameters), ...commonParameters};
}

export type Found =
  | {readonly kind: 'found'; readonly name: string; readonly parameter: Parameter<unknown>}
  | {readonly kind: 'none'}
  | {readonly kind: 'ambiguous'; readonly names: readonly string[]};

/** The parameter that is meant: by its name or an alias, or by a beginning of just one of them. */
export function findParameter(cmdlet: Cmdlet, typed: string): Found {
  const wanted = typed.toLowerCase();
  const all = Object.entries(parametersOf(cmdlet));
  const namesOf = ([name, {aliases = []}]: (typeof all)[number]) =>
    [name, ...aliases].map(each => each.toLowerCase());
  const exact = all.find(entry => namesOf(entry).includes(wanted));
  if (exact) return {kind: 'found', name: exact[0], parameter: exact[1]};
  const matches = all.filter(entry => namesOf(entry).some(name => name.startsWith(wanted)));
  const [match] = matches;
  if (match === undefined) return {kind: 'none'};
  if (matches.length > 1) return {kind: 'ambiguous', names: matches.map(([name]) => name)};
  return {kind: 'found', name: match[0], parameter: match[1]};
}
