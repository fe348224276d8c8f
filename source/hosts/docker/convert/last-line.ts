import type {ContainerAnswer} from '../answers/container-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {outputOf} from '../exec/frames.ts';
import {logLines} from '../logs/log-lines.ts';

/** The longest piece of a container's output that goes into a sentence. */
const longest = 120;

/** The last line that a container printed; null when it printed none. */
export async function lastLine(client: EngineClient, {Id, Config}: ContainerAnswer): Promise<string | null> {
  const answer = await client.open({
    method: 'GET',
    path: `/containers/${Id}/logs`,
    query: {stdout: true, stderr: true, tail: 5},
  });
  let last: string | null = null;
  for await (const {text} of logLines(outputOf(answer, Config.Tty === true)))
    if (text.trim() !== '') last = text.trim();
  return last === null || last.length <= longest ? last : `${last.slice(0, longest)}…`;
}
