import {type Circumstances, type Decision, happens, refused} from '../command.ts';
import {changed, type FileChange, FileFault} from '../files/files.ts';
import type {Standing} from './lookup.ts';

/** What programs inside a running container do to its files: all of it, or nothing. */
export function changeFiles(
  {container, stage}: Standing,
  changes: readonly FileChange[],
  {now}: Circumstances,
): Decision {
  const {id, name, files = {}} = container;
  if (stage !== 'running') return refused({kind: 'wrong-state', action: 'enter', name, state: stage});
  try {
    changes.reduce((before, each) => changed(before, each, now), files);
  } catch (thrown) {
    if (!(thrown instanceof FileFault)) throw thrown;
    return refused({kind: 'refused', message: thrown.message, remedy: null});
  }
  return happens({kind: 'container-files-changed', id, name, changes: [...changes]});
}
