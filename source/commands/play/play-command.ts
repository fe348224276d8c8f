import {sentences} from '../../sentences/sentences.ts';
import {builtInNames} from '../../walkthrough/built-in/built-in.ts';
import {command} from '../command.ts';

/** Plays a document that isotop brings with it, over this dashboard, until that is quit. From the palette alone. */
export const playBuiltIn = command({
  id: 'play',
  keys: [],
  scope: 'program',
  arguments: [
    {
      label: 'walkthrough',
      offers: () => builtInNames.map(name => ({word: name, note: sentences.play.documents[name]})),
    },
  ],
  run: ({invite}, [name]) => {
    if (name !== undefined) invite(name);
  },
});
