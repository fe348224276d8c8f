import type {Json} from '../../format/json.ts';
import {callFunction} from './functions.ts';
import {type TemplateExpression, TemplateFault, type TemplateNode} from './template.ts';
import {isObject, isTrue, templateText} from './values.ts';

interface Scope {
  readonly root: Json;
  readonly dot: Json;
}

/** More than this is not made by a template, characters. */
const longest = 1_000_000;

/** The text that a template makes of data. Throws a TemplateFault for a field that the data does not have. */
export function evaluateTemplate(nodes: readonly TemplateNode[], data: Json): string {
  return run(nodes, {root: data, dot: data});
}

function run(nodes: readonly TemplateNode[], scope: Scope): string {
  let text = '';
  for (const node of nodes) {
    text += piece(node, scope);
    if (text.length > longest) throw new TemplateFault('template: :1: the result is too long');
  }
  return text;
}

function piece(node: TemplateNode, scope: Scope): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'action':
      return templateText(resultOf(node.value, scope));
    case 'if': {
      const branch = node.branches.find(({condition}) => isTrue(resultOf(condition, scope)));
      return run(branch?.body ?? node.otherwise, scope);
    }
    case 'range': {
      const list = resultOf(node.list, scope);
      const items = Array.isArray(list) ? list : isObject(list) ? Object.values(list) : [];
      if (items.length === 0) return run(node.otherwise, scope);
      return items.map(dot => run(node.body, {...scope, dot})).join('');
    }
    case 'with': {
      const value = resultOf(node.value, scope);
      return isTrue(value) ? run(node.body, {...scope, dot: value}) : run(node.otherwise, scope);
    }
  }
}

function resultOf(expression: TemplateExpression, scope: Scope): Json {
  switch (expression.kind) {
    case 'dot':
      return scope.dot;
    case 'root':
      return scope.root;
    case 'value':
      return expression.value;
    case 'field':
      return fieldOf(resultOf(expression.target, scope), expression.name);
    case 'pipeline': {
      let passed: Json | undefined;
      for (const {name, given} of expression.calls) {
        const values = given.map(each => resultOf(each, scope));
        if (passed !== undefined) values.push(passed);
        if (name !== null) passed = callFunction(name, values);
        else if (values.length === 1) passed = values[0] ?? null;
        else throw new TemplateFault("template: :1: can't give argument to non-function");
      }
      return passed ?? null;
    }
  }
}

function fieldOf(value: Json, name: string): Json {
  if (isObject(value)) {
    if (Object.hasOwn(value, name)) return value[name] ?? null;
    throw new TemplateFault(`template: :1:2: executing "" at <.${name}>: map has no entry for key "${name}"`);
  }
  if (value === null)
    throw new TemplateFault(
      `template: :1:2: executing "" at <.${name}>: nil data; no entry for key "${name}"`,
    );
  throw new TemplateFault(
    `template: :1:2: executing "" at <.${name}>: can't evaluate field ${name} in type ${typeof value}`,
  );
}
