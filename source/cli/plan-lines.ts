import type {ConvertPlan} from '../hosts/host.ts';
import {visible} from '../text/visible.ts';

/** What a plan says, a line each: its steps, then what the new container keeps and what it cannot. */
export function planLines({steps, keeps = [], loses = []}: ConvertPlan): string[] {
  return [...steps, ...keeps, ...loses].map(visible);
}
