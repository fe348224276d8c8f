import {createInterface} from 'node:readline/promises';
import type {ConvertPlan} from '../hosts/host.ts';
import {sentences} from '../sentences/sentences.ts';
import {visible} from '../text/visible.ts';
import type {Output} from './output.ts';
import {planLines} from './plan-lines.ts';
import {wrong} from './usage-error.ts';

/**
 * A conversion on a real engine makes a new container in the place of the old one: in a terminal the plan is shown and
 * asked about, elsewhere `--yes` must stand for the answer. Resolves with whether it may go on. Throws a UsageError.
 */
export async function confirmConversion(plan: ConvertPlan, output: Output): Promise<boolean> {
  const {container} = plan;
  const {stdin, stderr} = process;
  if (output.json || !stdin.isTTY || !stderr.isTTY)
    return wrong(sentences.usage.wantsYes(container.name), sentences.usage.dryRunShows);
  for (const line of planLines(plan)) stderr.write(`${line}\n`);
  const asking = createInterface({input: stdin, output: stderr});
  try {
    const answer = await asking.question(`${sentences.notes.askConvert(visible(container.name))} [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}
