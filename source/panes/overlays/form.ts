import type {PullProgress} from '../../hosts/pulls-images.ts';
import {describe} from '../../model/host-error.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {sentences} from '../../sentences/sentences.ts';
import {check, imageOf} from '../../store/create/check.ts';
import {fieldsOf, imageChoices, runtimeOf} from '../../store/create/choices.ts';
import {type Draft, type DraftField, draftFields, isTyped} from '../../store/create/draft.ts';
import {teach} from '../../store/create/teach.ts';
import {snapshotOf} from '../../store/select.ts';
import type {Overlay, State} from '../../store/state.ts';
import {bytes} from '../../text/units.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, padEnd, truncate} from '../../text/width.ts';
import {fieldLine} from '../field-line.ts';
import {cut, fitTo, wrap} from '../fit.ts';
import {pressable} from '../hints.ts';
import type {Line} from '../line.ts';
import type {FieldView, OverlayView, Rect} from '../screen.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

type Form = Extract<Overlay, {kind: 'create'}>;
const words = sentences.form;

/** What stands in a field that is chosen from a list. */
function choiceText(field: DraftField, draft: Draft, snapshot: Snapshot): string {
  const isolation = (value: Draft['isolation']) => sentences.isolation(value, snapshot.host.platform);
  switch (field) {
    case 'image':
      return imageOf(draft, snapshot) ?? '';
    case 'isolation': {
      if (draft.isolation !== null) return isolation(draft.isolation);
      const usual = snapshot.host.defaultIsolation;
      return usual === null ? words.hostDecides : words.hostsDefault(isolation(usual));
    }
    case 'runtime': {
      const usual = snapshot.host.defaultRuntime;
      return (
        runtimeOf(draft, snapshot) ?? (usual === undefined ? words.hostDecides : words.hostsDefault(usual))
      );
    }
    case 'network':
      return draft.network ?? words.hostDecides;
    default:
      return draft.start ? words.yes : words.no;
  }
}

/** The hint of a field: how it is filled, or what being empty means. */
function hintOf(field: DraftField, draft: Draft, snapshot: Snapshot): string {
  const focused = draft.focus === field;
  switch (field) {
    case 'image': {
      const typed = draft.narrow.text.trim();
      if (typed === '') return focused ? words.chooseOrType : '';
      const choices = imageChoices(snapshot, draft).length;
      return choices === 0 ? words.notListed : words.narrowed(typed, choices);
    }
    case 'isolation':
      if (!focused) return '';
      return hasVm(snapshot) ? words.choose : words.noVmRuntime;
    case 'runtime':
    case 'network':
    case 'start':
      return focused ? words.choose : '';
    case 'command':
      return draft.command.text === '' ? words.imagesOwn : '';
    case 'memory':
      return draft.memory.text === '' ? words.noLimit : '';
    case 'processors':
      return draft.processors.text === '' ? words.allProcessors : '';
    case 'name':
      return focused && draft.untouched ? words.proposed : '';
  }
}

const hasVm = ({host}: Snapshot): boolean =>
  host.platform === 'windows' || host.runtimes.some(({isolation}) => isolation === 'hyperv');

interface Widths {
  readonly label: number;
  readonly value: number;
  readonly note: number;
}

function fieldView(
  field: DraftField,
  draft: Draft,
  snapshot: Snapshot,
  fault: string | undefined,
  widths: Widths,
): FieldView {
  const focused = draft.focus === field;
  const text = truncate(visible(choiceText(field, draft, snapshot)), widths.value);
  const value: Line = isTyped(field)
    ? fieldLine(draft[field], widths.value, focused)
    : fitTo([focused ? {text, tone: 'chosen'} : {text}], widths.value);
  const note = truncate(visible(fault ?? hintOf(field, draft, snapshot)), widths.note);
  return {
    label: padEnd(words.labels[field], widths.label),
    value,
    focused,
    note: note === '' ? [] : [{text: note, tone: fault === undefined ? 'dim' : 'bad'}],
    target: {kind: 'choice', index: draftFields.indexOf(field)},
  };
}

/** How label, value and note share the width: the note gets what the value can spare. */
function widthsIn(width: number): Widths {
  const label = Math.max(...draftFields.map(field => displayWidth(words.labels[field])));
  const rest = Math.max(0, width - label - 4);
  const note = rest < 40 ? Math.max(0, rest - 20) : Math.floor(rest / 2);
  return {label, value: rest - note, note};
}

/** How far the image is, in one line. */
function pullText({step, doneBytes, totalBytes}: PullProgress): string {
  const amount = totalBytes === 0 ? null : words.fetched(bytes(doneBytes), bytes(totalBytes));
  return words.pulling(visible(step), amount);
}

/** The form: its fields, the command lines that say the same, and why it cannot be sent yet. */
export function formView(form: Form, state: State): {readonly rect: Rect; readonly view: OverlayView} | null {
  const snapshot = snapshotOf(state);
  const {draft} = state;
  if (snapshot === null || draft === null) return null;
  const width = Math.min(state.size.columns - chromeColumns, 88);
  const fields = fieldsOf(draft, snapshot);
  const {request, faults} = check(draft, snapshot);
  const refusal = form.fault && describe(form.fault);
  const fault = refusal
    ? sentences.failed(refusal.message, refusal.remedy)
    : (faults.get(draft.focus) ?? [...faults.values()][0] ?? null);
  const room = boxFor(state.size, width, state.size.rows).height - chromeRows - 2;
  const most = Math.max(0, room - Math.min(fields.length, 3));
  const taught = teach(request, draft.start, snapshot)
    .flatMap(line => wrap(visible(line), width, most))
    .slice(0, most);
  // A refusal with its remedy may be longer than a line: what is above the last one stands below what is taught.
  const faultLines: readonly Line[] = (fault === null ? [] : wrap(visible(fault), width, 4)).map(text => [
    {text, tone: 'bad'},
  ]);
  const lower: readonly Line[] = [
    ...taught.map((text): Line => [{text, tone: 'dim'}]),
    ...faultLines.slice(0, -1),
  ];
  const wanted = fields.length + 1 + lower.length + 2;
  const rect = boxFor(state.size, width, wanted);
  const capacity = Math.max(1, rect.height - chromeRows - 2 - lower.length);
  // The engine may have lost a runtime, and the form the field on which the cursor stood.
  const focus = Math.max(0, fields.indexOf(draft.focus));
  const {offset, shown} = windowOn(0, focus, capacity, fields.length);
  const widths = widthsIn(width);
  const sending = form.sending !== null;
  return {
    rect,
    view: {
      kind: 'form',
      title: truncate(words.title, width),
      fields: fields
        .slice(offset, offset + shown)
        .map(field => fieldView(field, draft, snapshot, faults.get(field), widths)),
      teaches: lower,
      fault: faultLines.at(-1) ?? null,
      footer: sending
        ? [{text: truncate(form.pull ? pullText(form.pull) : words.sending, width), tone: 'warning'}]
        : cut(pressable(words.footer, ['enter', 'tab', 'escape']), width),
    },
  };
}
