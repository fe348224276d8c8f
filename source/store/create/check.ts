import {nameFault} from '../../model/container-name.ts';
import type {CreateRequest} from '../../model/create-request.ts';
import {describe} from '../../model/host-error.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {capital} from '../../sentences/capital.ts';
import {sentences} from '../../sentences/sentences.ts';
import {splitWords} from '../../text/command-line.ts';
import {readMemoryMiB} from '../../text/memory-size.ts';
import {readProcessors} from '../../text/processor-count.ts';
import {imageChoices, runtimeOf} from './choices.ts';
import type {Draft, DraftField} from './draft.ts';

/** A draft, read: the request that it makes, and what is wrong with which field. */
export interface Checked {
  readonly request: CreateRequest;
  readonly faults: ReadonlyMap<DraftField, string>;
}

function nameFaultOf(name: string, {containers}: Snapshot): string | null {
  const fault = nameFault(name);
  if (fault !== null) return capital(describe(fault).message);
  const taken = containers.some(container => container.name.toLowerCase() === name.toLowerCase());
  return taken ? sentences.form.nameTaken(name) : null;
}

/** The image of a draft: the chosen one or, where no image of the host has what was typed in its name, what was typed. */
export function imageOf(draft: Draft, snapshot: Snapshot): string | null {
  const choices = imageChoices(snapshot, draft);
  if (choices.length === 0) return draft.narrow.text.trim() || null;
  return draft.image !== null && choices.includes(draft.image) ? draft.image : (choices[0] ?? null);
}

/** Reads every field. Whoever checks as the user types sees the faults; the request counts only without any. */
export function check(draft: Draft, snapshot: Snapshot): Checked {
  const faults = new Map<DraftField, string>();
  const name = draft.name.text.trim();
  const image = imageOf(draft, snapshot);
  const runtime = runtimeOf(draft, snapshot);
  const command = splitWords(draft.command.text);
  const memory = draft.memory.text.trim();
  const memoryMiB = memory === '' ? undefined : readMemoryMiB(memory);
  const processors = draft.processors.text.trim();
  const wholeProcessors = readProcessors(processors) ?? undefined;

  const wrongName = nameFaultOf(name, snapshot);
  if (wrongName !== null) faults.set('name', wrongName);
  if (image === null) faults.set('image', sentences.form.noImages);
  if (command === null) faults.set('command', sentences.form.openQuote);
  if (memoryMiB === null) faults.set('memory', sentences.form.badMemory);
  if (processors !== '' && wholeProcessors === undefined)
    faults.set('processors', sentences.form.badProcessors);

  return {
    faults,
    request: {
      name,
      image: image ?? '',
      command: command ?? [],
      ...(draft.isolation !== null && {isolation: draft.isolation}),
      ...(runtime !== null && {runtime}),
      ...(draft.network !== null && {network: draft.network}),
      ...(memoryMiB != null && {memoryMiB}),
      ...(wholeProcessors !== undefined && {processors: wholeProcessors}),
    },
  };
}
