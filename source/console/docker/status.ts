import type {Container} from '../../model/container.ts';
import type {Moment} from '../../model/ids.ts';
import {humanDuration} from './human.ts';

/** docker's own words for a container's state. */
export function dockerState({state, startedAt}: Container): string {
  switch (state) {
    case 'created':
      return 'created';
    case 'starting':
      return startedAt === null ? 'created' : 'restarting';
    case 'running':
    case 'stopping':
      return 'running';
    case 'paused':
      return 'paused';
    case 'stopped':
    case 'converting':
      return startedAt === null ? 'created' : 'exited';
    case 'failed':
      return 'dead';
  }
}

/** docker's STATUS: `Up 3 minutes`, `Exited (0) 2 hours ago`, `Created`. `finishedAt`: null where it is not known. */
export function statusText(container: Container, now: Moment, finishedAt: Moment | null): string {
  const {startedAt, exitCode} = container;
  const up = `Up ${humanDuration(now - (startedAt ?? now))}`;
  switch (dockerState(container)) {
    case 'running':
      return up;
    case 'paused':
      return `${up} (Paused)`;
    case 'restarting':
      return 'Restarting';
    case 'exited':
      return `Exited (${exitCode ?? 0})${finishedAt === null ? '' : ` ${humanDuration(now - finishedAt)} ago`}`;
    case 'dead':
      return 'Dead';
    default:
      return 'Created';
  }
}

/** The command of a container as docker shows it; a Windows image's own is its command prompt. */
export function commandText({command, owner}: Container, cut: boolean): string {
  const words =
    command.length > 0 ? command.join(' ') : owner === 'docker' ? 'c:\\windows\\system32\\cmd.exe' : '';
  const text = words.replaceAll('\\', '\\\\');
  const characters = [...text];
  return `"${cut && characters.length > 18 ? `${characters.slice(0, 17).join('')}…` : text}"`;
}
