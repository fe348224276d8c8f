// What the compiled grammars export. Each is compiled from its .peggy file by the bundler and by jest.
declare module '*/powershell.peggy' {
  import type {FaultId} from './fault.ts';
  import type {Extent, Script} from './syntax.ts';

  /** Reads a whole script, or throws what `fault` throws. */
  export function parse(
    text: string,
    options: {
      readonly fault: (id: FaultId, place: Extent, token: string, incomplete: boolean) => never;
    },
  ): Script;
}

declare module '*/go-template.peggy' {
  import type {TemplateNode} from '../docker/template/template.ts';

  /** Reads a template, or throws the grammar's own error. */
  export function parse(text: string): readonly TemplateNode[];
}
