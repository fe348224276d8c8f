import {rgb} from './style.ts';
import type {Theme} from './theme.ts';

const accent = rgb('#0a5fb4', 25);
const faint = rgb('#b4bcc8', 250);
const quiet = rgb('#66707e', 242);
const black = rgb('#0f1722', 233);
const amber = rgb('#a84f00', 130);
/** The text of what is marked. */
const warm = rgb('#8a4100', 94);
const selected = rgb('#bcd8f8', 153);
const selectedWeakly = rgb('#e4e9f0', 254);

/** For terminals with a light ground, which is left as it is. */
export const light: Theme = {
  roles: {
    text: {},
    dim: {colour: quiet},
    title: {bold: true},
    heading: {colour: quiet, bold: true},
    key: {colour: accent, bold: true},
    mark: {colour: amber, bold: true},
    process: {colour: rgb('#00707a', 30)},
    hyperv: {colour: rgb('#8126a8', 91)},
    good: {colour: rgb('#1c7430', 28)},
    warning: {colour: rgb('#8a5a00', 94)},
    bad: {colour: rgb('#b3231b', 124)},
    cursor: {inverse: true},
    chosen: {ground: selected, colour: black, bold: true},
    border: {colour: faint},
    thumb: {colour: quiet},
  },
  grounds: {
    plain: {style: {}},
    header: {
      style: {ground: selectedWeakly},
      roles: {text: {colour: black}, title: {colour: accent, bold: true}},
    },
    selected: {
      style: {ground: selected},
      roles: {text: {colour: black, bold: true}, dim: {colour: rgb('#40536c', 239)}},
    },
    'selected-weakly': {style: {ground: selectedWeakly}, roles: {text: {colour: black}}},
    marked: {style: {}, roles: {text: {colour: warm}}},
    'marked-selected': {style: {ground: selectedWeakly}, roles: {text: {colour: warm}}},
    frame: {style: {}},
    'frame-focused': {
      style: {},
      roles: {border: {colour: accent}, title: {colour: accent, bold: true}, thumb: {colour: black}},
    },
    'frame-overlay': {
      style: {},
      roles: {border: {colour: accent}, title: {colour: accent, bold: true}, thumb: {colour: black}},
    },
    'frame-question': {
      style: {},
      roles: {border: {colour: amber}, title: {colour: amber, bold: true}, thumb: {colour: black}},
    },
    behind: {style: {colour: rgb('#9aa3b0', 247)}, uniform: true},
    'behind-selected': {style: {colour: quiet, ground: selectedWeakly}, uniform: true},
  },
};
