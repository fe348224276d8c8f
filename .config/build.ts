// Writes dist: the program as one bundle, which needs nothing but Node. `--clean` leaves nothing of earlier builds;
// `--plain` builds with Ink as it is published, without the faster modules of source/ui/ink.
import {bundle} from './build/bundle.ts';
import {alone} from './build/lock.ts';
import {publish} from './build/publish.ts';
import {fingerprint, isCurrent} from './build/sources.ts';

const clean = process.argv.includes('--clean');
const plain = process.argv.includes('--plain');

await alone(async () => {
  // Whoever waited for another build of the same sources need not build again.
  if (process.argv.includes('--if-needed') && isCurrent()) return;
  // Taken before the sources are read: what is changed meanwhile makes this build an old one.
  const before = fingerprint();
  const {files} = await bundle({plain});
  await publish(files, before, clean);
});
