import type {State} from './state.ts';

/** What the dashboard asks about first, unless it is told not to. */
export const asked = ['stop', 'restart', 'kill', 'convert', 'remove', 'quit'] as const;
export type Asked = (typeof asked)[number];

/** Whether something is asked about before it is done. */
export const asksFirst = ({confirm, unasked}: Pick<State, 'confirm' | 'unasked'>, what: string): boolean =>
  confirm && !asked.some(name => name === what && unasked.has(name));
