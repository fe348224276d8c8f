// The frames of another program, written as they are: FILE, in which they stand as base64, the first and then one for
// each key. What this takes from a key to the screen is what Node and the terminal take; the rest is the program's.
import {readFileSync} from 'node:fs';

const [, , file = ''] = process.argv;
const recorded: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
const frames = recorded.map(frame => Buffer.from(frame, 'base64'));
let next = 0;
const write = () => {
  const frame = frames[next];
  if (frame) process.stdout.write(frame);
  next += 1;
};

process.stdin.setRawMode(true);
write();
process.stdin.on('data', keys => {
  for (const _ of keys) write();
});
