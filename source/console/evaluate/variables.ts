import type {VariableReference} from '../grammar/syntax.ts';
import {customObject} from '../values/instance.ts';
import type {Value} from '../values/value.ts';
import type {Context} from './context.ts';
import {raise} from './raise.ts';

/** The version whose language this is. */
const version = '5.1.17763.1';

/** Variables that are there before anything is set, and cannot be set. */
const constants: Readonly<Record<string, Value>> = {
  true: true,
  false: false,
  null: null,
  home: 'C:\\Users\\Administrator',
  pshome: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0',
  shellid: 'Microsoft.PowerShell',
  psversiontable: customObject([
    ['PSVersion', version],
    ['PSEdition', 'Desktop'],
    ['BuildVersion', '10.0.17763.1'],
  ]),
};

const isConstant = (name: string): boolean => Object.hasOwn(constants, name.toLowerCase());

/** What the environment of the host, or of the container that is entered, says. */
function environment(name: string, {frame}: Context): Value {
  switch (name.toLowerCase()) {
    case 'computername':
      return frame.computer;
    case 'username':
      return frame.kind === 'host' ? 'Administrator' : 'ContainerAdministrator';
    case 'systemroot':
    case 'windir':
      return 'C:\\Windows';
    case 'os':
      return 'Windows_NT';
    default:
      return null;
  }
}

/** The value of a variable; $null for one that nobody has set. */
export function readVariable({name, scope}: VariableReference, context: Context): Value {
  if (scope === 'env') return environment(name, context);
  if (scope === 'using') return context.using?.read(name) ?? null;
  if (isConstant(name)) return constants[name.toLowerCase()] ?? null;
  if (name === 'pwd' || name === 'PWD') return 'C:\\';
  return context.scope.read(name) ?? null;
}

export function writeVariable(reference: VariableReference, value: Value, context: Context): void {
  const {name, scope} = reference;
  if (isConstant(name) && name.toLowerCase() === 'null') return;
  if (isConstant(name))
    raise(
      'VariableNotWritable',
      `Cannot overwrite variable ${name} because it is read-only or constant.`,
      reference,
      {
        category: 'WriteError',
        target: {name, type: 'String'},
        reason: 'SessionStateUnauthorizedAccessException',
      },
    );
  if (scope === 'env' || scope === 'using')
    raise('NotSupported', `The variable $${scope}:${name} cannot be set here.`, reference, {
      category: 'NotImplemented',
      reason: 'NotSupportedException',
    });
  context.scope.write(name, value);
}
