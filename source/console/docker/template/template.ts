import {parse} from './go-template.peggy';

/** A piece of a template. */
export type TemplateNode =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'action'; readonly value: TemplateExpression}
  | {
      readonly kind: 'if';
      readonly branches: readonly {
        readonly condition: TemplateExpression;
        readonly body: readonly TemplateNode[];
      }[];
      readonly otherwise: readonly TemplateNode[];
    }
  | {
      readonly kind: 'range';
      readonly list: TemplateExpression;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    }
  | {
      readonly kind: 'with';
      readonly value: TemplateExpression;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };

export type TemplateExpression =
  /** What comes out of each call is the last argument of the next. */
  | {readonly kind: 'pipeline'; readonly calls: readonly TemplateCall[]}
  | {readonly kind: 'field'; readonly target: TemplateExpression; readonly name: string}
  | {readonly kind: 'dot'}
  | {readonly kind: 'root'}
  | {readonly kind: 'value'; readonly value: string | number | boolean | null};

export interface TemplateCall {
  readonly kind: 'call';
  /** A function, or null for a value, which must be the only one. */
  readonly name: string | null;
  readonly given: readonly TemplateExpression[];
}

/** A template that cannot be read or used; the message is docker's. */
export class TemplateFault extends Error {}

/** Reads a template. Throws a TemplateFault. */
export function readTemplate(text: string): readonly TemplateNode[] {
  // `{{- ` and ` -}}` take the spaces around them away.
  const trimmed = text.replace(/\s*\{\{-(?=\s)/g, '{{').replace(/(?<=\s)-\}\}\s*/g, '}}');
  try {
    return parse(trimmed);
  } catch (thrown) {
    const place = /\{\{[^}]*(?:\}\})?/.exec(trimmed)?.[0] ?? trimmed;
    if (thrown instanceof Error)
      throw new TemplateFault(
        `template parsing error: template: :1: unexpected "${place.slice(0, 40)}" in command`,
      );
    throw thrown;
  }
}
