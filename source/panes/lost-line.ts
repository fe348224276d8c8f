import type {HostError} from '../model/host-error.ts';
import {whyLost} from '../store/why-lost.ts';
import {visible} from '../text/visible.ts';
import {displayWidth, truncate} from '../text/width.ts';
import type {Line} from './line.ts';

/** Cells of the reason without which the remedy would hang in the air. */
const leastReason = 16;

/** Why the host is lost and what to do, in at most `room` cells where that can be: the reason is cut before the remedy. */
export function lostLine(error: HostError, room: number): Line {
  const {reason, remedy} = whyLost(error);
  const [why, what] = [visible(reason), visible(remedy)];
  const left = room - displayWidth(what);
  return [{text: left < leastReason ? why + what : truncate(why, left) + what, tone: 'bad'}];
}
