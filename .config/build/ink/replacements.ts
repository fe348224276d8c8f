/** A file of a package in whose place the bundler puts a module of source/ui/ink, which has the same interface. */
export interface Replacement {
  readonly package: string;
  /** The version that ours was made for and compared with. */
  readonly version: string;
  readonly file: string;
  readonly by: string;
}

export const replacements: readonly Replacement[] = [
  {package: 'ink', version: '8.0.0', file: 'build/output.js', by: './output.ts'},
  {package: 'ink', version: '8.0.0', file: 'build/sanitize-ansi.js', by: './sanitize-ansi.ts'},
  {package: 'ink', version: '8.0.0', file: 'build/line-update.js', by: './line-update.ts'},
  {package: 'ink', version: '8.0.0', file: 'build/measure-text.js', by: './measure-text.ts'},
  {package: 'string-width', version: '8.3.0', file: 'index.js', by: './string-width.ts'},
  {package: 'yoga-layout', version: '3.2.1', file: 'dist/src/index.js', by: './yoga-layout.ts'},
];
