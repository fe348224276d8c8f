import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The programs that the tests' image has, all of them busybox. */
const programs = [
  ...[
    'sh',
    'ls',
    'cat',
    'ps',
    'sleep',
    'ping',
    'echo',
    'touch',
    'mkdir',
    'kill',
    'env',
    'hostname',
    'id',
    'seq',
    'stty',
  ],
  ...['true', 'false', 'yes', 'head', 'rm', 'trap'],
];

const passwd = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n';

/** The root of a small Linux made from the machine's static busybox, as a tar. */
export function nanobox(): Buffer {
  return packed(root => {
    for (const folder of ['bin', 'etc', 'root', 'tmp']) mkdirSync(join(root, folder));
    copyFileSync('/bin/busybox', join(root, 'bin', 'busybox'));
    for (const program of programs) symlinkSync('busybox', join(root, 'bin', program));
    writeFileSync(join(root, 'etc', 'passwd'), passwd);
  });
}

/** A root with one program, sleep, and no shell. */
export function sleepOnly(): Buffer {
  return packed(root => copyFileSync('/bin/busybox', join(root, 'sleep')));
}

function packed(fill: (root: string) => void): Buffer {
  const root = mkdtempSync('/tmp/ie-root-');
  try {
    fill(root);
    return execFileSync('tar', ['-C', root, '-c', '.'], {maxBuffer: 64 * 1024 ** 2, timeout: 30_000});
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}
