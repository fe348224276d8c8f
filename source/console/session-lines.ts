import type {Session} from '../hosts/opens-sessions.ts';

/** The lines that a program without a terminal prints; its error output is complained of once it is over. */
export async function* linesOf(session: Session, complain: (text: string) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const errors = new TextDecoder();
  let rest = '';
  let complaint = '';
  for await (const {stream, bytes} of session.output) {
    if (stream === 'stderr') {
      complaint += errors.decode(bytes, {stream: true});
      continue;
    }
    const lines = (rest + decoder.decode(bytes, {stream: true})).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  if (complaint.trim() !== '') complain(complaint.trimEnd());
}
