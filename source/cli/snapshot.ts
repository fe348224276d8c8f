import {snapshotJson} from './json.ts';
import type {Run} from './subcommand.ts';

/** JSON with or without `--json`: it is for programs. */
export const snapshot: Run = async ({host, output}) => {
  output.document(snapshotJson(await host.snapshot()));
  return 0;
};
