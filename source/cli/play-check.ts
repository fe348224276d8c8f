import {toHostError} from '../model/host-error.ts';
import {visible} from '../text/visible.ts';
import {playDocument, type SectionResult} from '../walkthrough/play-document.ts';
import {endQuietly} from './end-quietly.ts';
import type {Output} from './output.ts';
import type {Script} from './play.ts';
import {makeGround} from './play-ground.ts';
import type {Status} from './subcommand.ts';

/** One step as `--json` prints it. */
function asJson({section, step, passed, assumed, notes, difference}: SectionResult) {
  return {
    section: section.title,
    line: step.line,
    command: step.command,
    passed,
    assumed,
    notes,
    difference,
  };
}

/** `passed (assumed: web is stopped)`, `failed: no row is …`. */
function verdict({passed, assumed, notes, difference}: SectionResult): string {
  const beside = [...(assumed.length > 0 ? [`assumed: ${assumed.join('; ')}`] : []), ...notes].join('; ');
  const said = beside === '' ? '' : ` (${beside})`;
  return passed ? `passed${said}` : `failed: ${difference ?? 'it is different'}${said}`;
}

const oneLine = (command: string): string =>
  command === '' ? '(where one is)' : command.replace(/\s*\n\s*/g, ' ');

/** Plays a document's commands on private hosts, a line a step. Status 1 when one failed, or there was none. */
export async function playCheck(output: Output, {name, text}: Script): Promise<Status> {
  endQuietly(output);
  let passed = 0;
  let failed = 0;
  let title: string | null = null;
  for await (const result of playDocument(text, makeGround)) {
    if (result.passed) passed += 1;
    else failed += 1;
    if (output.json) {
      output.document(asJson(result), 'line');
      continue;
    }
    if (result.section.title !== title) {
      title = result.section.title;
      output.text(visible(title === '' ? '(before the first heading)' : title));
    }
    output.text(visible(`  ${result.step.line}  ${oneLine(result.step.command)}`));
    output.text(visible(`      ${verdict(result)}`));
  }
  if (passed + failed === 0) {
    output.failure(toHostError(new Error(`${name} has no commands to play`)));
    return 1;
  }
  if (!output.json) output.text(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
