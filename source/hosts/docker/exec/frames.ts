import type {Readable} from 'node:stream';
import type {SessionOutput} from '../../opens-sessions.ts';

const headerLength = 8;
const errorStream = 2;

/**
 * Takes an engine's stream apart. Without a terminal it comes in frames of eight bytes (stream, three zeros, length in
 * network order) and a payload, so that standard output and error stay apart; with one it is what the terminal shows.
 * Source: docker's documentation of attach, *Stream format*. A payload is handed out as it comes, not as a whole.
 */
export async function* outputOf(stream: Readable, isTerminal: boolean): AsyncGenerator<SessionOutput> {
  let header = Buffer.alloc(0);
  let left = 0;
  let from: SessionOutput['stream'] = 'stdout';
  for await (const chunk of stream) {
    let bytes: Buffer = chunk;
    if (isTerminal) {
      yield {stream: 'stdout', bytes};
      continue;
    }
    while (bytes.length > 0) {
      if (left === 0) {
        const wanted = headerLength - header.length;
        header = Buffer.concat([header, bytes.subarray(0, wanted)]);
        bytes = bytes.subarray(wanted);
        if (header.length < headerLength) break;
        left = header.readUInt32BE(4);
        from = header[0] === errorStream ? 'stderr' : 'stdout';
        header = Buffer.alloc(0);
        continue;
      }
      const payload = bytes.subarray(0, left);
      left -= payload.length;
      bytes = bytes.subarray(payload.length);
      yield {stream: from, bytes: payload};
    }
  }
}
