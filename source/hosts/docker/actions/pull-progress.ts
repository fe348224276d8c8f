import * as z from 'zod';
import type {PullProgress} from '../../pulls-images.ts';

const pullMessage = z.object({
  status: z.string().optional(),
  id: z.string().optional(),
  error: z.string().optional(),
  errorDetail: z.object({message: z.string().optional()}).optional(),
  progressDetail: z.object({current: z.number().optional(), total: z.number().optional()}).nullish(),
});

interface Layer {
  readonly done: number;
  readonly total: number;
  readonly isHere: boolean;
}

/** What the messages of a pull have said by now. */
export interface PullState {
  readonly layers: ReadonlyMap<string, Layer>;
  readonly status: string;
  /** The engine's words when it failed; null as long as it has not. */
  readonly error: string | null;
}

export const pullBegun: PullState = {layers: new Map(), status: '', error: null};

/** The state after one line of the engine's answer. A line that is none of its messages changes nothing. */
export function pullStep(state: PullState, line: string): PullState {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return state;
  }
  const {success, data} = pullMessage.safeParse(parsed);
  if (!success) return state;
  const error = data.error ?? data.errorDetail?.message;
  if (error !== undefined) return {...state, error};
  const {id, status = ''} = data;
  // `Pulling from library/busybox` has the tag as its id.
  if (id === undefined || /^Pulling from /.test(status)) return {...state, status};
  const before = state.layers.get(id);
  const isDownload = status === 'Downloading';
  const layer: Layer = {
    done: isDownload ? (data.progressDetail?.current ?? before?.done ?? 0) : (before?.done ?? 0),
    total: isDownload ? (data.progressDetail?.total ?? before?.total ?? 0) : (before?.total ?? 0),
    isHere: /^(Download complete|Verifying Checksum|Extracting|Pull complete|Already exists)$/.test(status),
  };
  const here = layer.isHere ? {...layer, done: layer.total} : layer;
  return {...state, status, layers: new Map([...state.layers, [id, here]])};
}

/** How far a pull is, for people. */
export function pullProgress(image: string, {layers, status}: PullState): PullProgress {
  const all = [...layers.values()];
  const here = all.filter(({isHere}) => isHere).length;
  return {
    image,
    step:
      all.length === 0
        ? `Looking for ${image}`
        : here < all.length
          ? `Downloading ${image}: ${here} of ${all.length} layers`
          : /^(Status|Digest)/.test(status)
            ? `${image} is here`
            : `Unpacking ${image}`,
    doneBytes: all.reduce((sum, {done}) => sum + done, 0),
    totalBytes: all.reduce((sum, {total}) => sum + total, 0),
  };
}
