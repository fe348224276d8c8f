import {HostFailure} from '../../model/host-error.ts';
import type {LineBinding} from '../binding/bind-line.ts';
import {objectBinder} from '../binding/bind-object.ts';
import type {Call, Trouble} from '../binding/cmdlet.ts';
import {notBound, type Site} from '../binding/faults.ts';
import type {Arguments, Parameters} from '../binding/parameter.ts';
import {type ErrorRecord, Terminating} from '../errors/error-record.ts';
import {collected, type Value} from '../values/value.ts';
import {type Context, Halt} from './context.ts';
import {troubleOf} from './host-trouble.ts';

type Bound = Arguments<Parameters>;

/** How errors and warnings of a call are taken. */
type Preference = 'Continue' | 'SilentlyContinue' | 'Ignore' | 'Stop' | 'Inquire';

const preferences: readonly Preference[] = ['Continue', 'SilentlyContinue', 'Ignore', 'Stop', 'Inquire'];

/** Runs a cmdlet whose line is bound. Rejects with the Terminating that ends the statement. */
export async function* openCall(
  site: Site,
  line: LineBinding,
  piped: AsyncIterable<Value> | null,
  context: Context,
): AsyncGenerator<Value> {
  const reporter = openReporter(site, line, context);
  const {cmdlet} = site;
  if (cmdlet.changes) refuseChanges(line, reporter, context);
  const call: Call<Bound> = {
    context,
    given: Object.fromEntries(line.values),
    bound: bindAll(site, line, piped, reporter, context),
    piped: piped !== null,
    snapshot: () => context.shell.snapshot(),
    report: trouble => reporter.write(reporter.record(trouble)),
    failure: trouble => new Terminating(reporter.record(trouble)),
    warning: text => reporter.warning(text),
    verbose: text => {
      if (line.values.get('Verbose') === true) context.writer.message(`VERBOSE: ${text}`);
    },
    should: (operation, target) => {
      const sentence = `Performing the operation "${operation}" on target "${target}".`;
      if (line.values.get('WhatIf') === true) {
        context.writer.message(`What if: ${sentence}`);
        return false;
      }
      if (line.values.get('Verbose') === true) context.writer.message(`VERBOSE: ${sentence}`);
      return true;
    },
    origin: context.source.slice(site.place.start, site.place.end),
  };
  const kept: Value[] = [];
  const outVariable = line.values.get('OutVariable');
  try {
    for await (const object of cmdlet.run(call)) {
      context.budget.spend();
      if (typeof outVariable === 'string') kept.push(object);
      yield object;
    }
  } catch (thrown) {
    if (thrown instanceof HostFailure) reporter.write(reporter.record(troubleOf(thrown.error)));
    else if (thrown instanceof Terminating && reporter.isSilent(thrown.record)) reporter.write(thrown.record);
    else throw thrown;
  } finally {
    if (typeof outVariable === 'string') context.scope.write(outVariable, collected(kept));
    reporter.close();
  }
}

async function* bindAll(
  site: Site,
  line: LineBinding,
  piped: AsyncIterable<Value> | null,
  reporter: Reporter,
  {budget}: Context,
): AsyncGenerator<Bound> {
  if (piped === null) {
    yield Object.fromEntries(line.values);
    return;
  }
  const bind = objectBinder(site, line);
  for await (const object of piped) {
    budget.spend();
    await budget.breathe();
    try {
      const values = bind(object);
      if (values === null) reporter.write(notBound(site, object));
      else yield values;
    } catch (thrown) {
      if (!(thrown instanceof Terminating)) throw thrown;
      reporter.write(thrown.record);
    }
  }
}

interface Reporter {
  record(trouble: Trouble): ErrorRecord;
  write(record: ErrorRecord): void;
  warning(text: string): void;
  isSilent(record: ErrorRecord): boolean;
  close(): void;
}

function openReporter(site: Site, line: LineBinding, context: Context): Reporter {
  const {cmdlet, invocation, place} = site;
  const preferred = preference(line.values.get('ErrorAction') ?? context.scope.read('ErrorActionPreference'));
  const warnings = preference(line.values.get('WarningAction') ?? context.scope.read('WarningPreference'));
  const variable = line.values.get('ErrorVariable');
  const caught: string[] = [];
  const isSilent = preferred === 'SilentlyContinue' || preferred === 'Ignore';
  return {
    record: ({message, category, reason, about, aboutType, id}) => ({
      message,
      category,
      reason,
      id: `${id},${cmdlet.className}`,
      target: about === undefined ? null : {name: about, type: aboutType ?? 'String'},
      activity: cmdlet.name,
      invocation,
      place,
    }),
    write: record => {
      caught.push(record.message);
      if (isSilent) return;
      if (preferred === 'Stop' && context.isTrying) throw new Terminating(record);
      context.writer.error(record, context.source);
      if (preferred === 'Stop') throw new Halt();
    },
    warning: text => {
      if (warnings !== 'SilentlyContinue' && warnings !== 'Ignore') context.writer.warning(text);
    },
    isSilent: record => isSilent && record.activity === cmdlet.name,
    close: () => {
      if (typeof variable === 'string') context.scope.write(variable, caught);
    },
  };
}

const preference = (value: unknown): Preference =>
  preferences.find(each => typeof value === 'string' && each.toLowerCase() === value.toLowerCase()) ??
  'Continue';

/** Where nothing may be changed, a cmdlet that would is refused before it looks at anything; -WhatIf is not. */
function refuseChanges(line: LineBinding, {record}: Reporter, {shell}: Context): void {
  if (line.values.get('Confirm') === true)
    throw new Terminating(
      record({
        message:
          'Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
        category: 'InvalidOperation',
        reason: 'PSInvalidOperationException',
        id: 'InvalidOperation',
      }),
    );
  if (!shell.readOnly || line.values.get('WhatIf') === true) return;
  throw new Terminating(
    record({
      message: 'Access is denied: isotop was started with --read-only.',
      category: 'PermissionDenied',
      reason: 'UnauthorizedAccessException',
      id: 'AccessDenied',
    }),
  );
}
