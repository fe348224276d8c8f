import type {Run} from './subcommand.ts';
import {wrong} from './usage-error.ts';
export const dashboard: Run = async () =>
  wrong('the dashboard needs a terminal', 'isotop snapshot prints what it shows');
