import {scrollDocument} from '../../panes/play/document-pane.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Key} from '../../store/key.ts';
import {withPlay} from '../../store/play/play-view.ts';
import type {State} from '../../store/state.ts';
import {type Command, command} from '../command.ts';
import type {PlayControl} from './control.ts';

type Id = Parameters<typeof command>[0]['id'];

const noDocument = ({play}: State): string | undefined =>
  play === null ? sentences.reasons.noDocument : undefined;

/** Gives the document the keys. */
const toDocument = command({
  id: 'document',
  keys: ['5'],
  scope: 'screen',
  disabled: noDocument,
  run: ({change}) => change(state => withPlay(state, {focused: true})),
});

const playing = (id: Id, keys: readonly Key[], run: (play: PlayControl) => void): Command =>
  command({
    id,
    keys,
    scope: 'walkthrough',
    disabled: noDocument,
    run: ({play}) => {
      if (play !== null) run(play);
    },
  });

const scrolling = (id: Id, keys: readonly Key[], to: Parameters<typeof scrollDocument>[1]): Command =>
  command({
    id,
    keys,
    scope: 'walkthrough',
    disabled: noDocument,
    run: ({change}) => change(state => scrollDocument(state, to)),
  });

/** What is done with the document that is played, while it has the keys; and how it gets them. */
export const playCommands: readonly Command[] = [
  toDocument,
  playing('playOn', ['space', 'enter'], play => play.goOn()),
  playing('playBack', ['backspace'], play => play.goBack()),
  playing('playAuto', ['a'], play => play.toggleAuto()),
  playing('nextSection', ['down', 'right'], play => play.chooseSection(1)),
  playing('previousSection', ['up', 'left'], play => play.chooseSection(-1)),
  // A page but one row, so that the eye keeps its place.
  scrolling('documentDown', ['pagedown', 'j'], ({top, height}) => top + Math.max(1, height - 1)),
  scrolling('documentUp', ['pageup', 'k'], ({top, height}) => top - Math.max(1, height - 1)),
  scrolling('documentStart', ['home', 'g'], () => 0),
  scrolling('documentEnd', ['end', 'G'], ({total}) => total),
];
