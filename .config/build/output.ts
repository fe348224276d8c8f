import type {BuildOptions} from 'esbuild';
import {dist} from './paths.ts';

/** What both passes of the build write: modules for the Node that isotop runs on, named by what is in them. */
export const output = {
  outdir: dist,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  minifyWhitespace: true,
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;
