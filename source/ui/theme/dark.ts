import {rgb} from './style.ts';
import type {Theme} from './theme.ts';

const accent = rgb('#5fafff', 75);
const faint = rgb('#4c5564', 240);
const quiet = rgb('#8c96a8', 246);
const bright = rgb('#eef2f8', 255);
const amber = rgb('#ffb454', 215);
const teal = rgb('#4fd1c5', 80);
const violet = rgb('#c99bff', 177);
const green = rgb('#8fd672', 114);
const yellow = rgb('#ecc96b', 221);
const red = rgb('#ff6b70', 203);
/** The text of what is marked. */
const warm = rgb('#ffdcae', 223);
const selected = rgb('#24497a', 24);
const selectedWeakly = rgb('#2c3340', 237);

/** For terminals with a dark ground, which is left as it is. */
export const dark: Theme = {
  roles: {
    text: {},
    dim: {colour: quiet},
    title: {bold: true},
    heading: {colour: quiet, bold: true},
    key: {colour: accent, bold: true},
    mark: {colour: amber, bold: true},
    process: {colour: teal},
    hyperv: {colour: violet},
    good: {colour: green},
    warning: {colour: yellow},
    bad: {colour: red},
    cursor: {inverse: true},
    chosen: {ground: selected, colour: bright, bold: true},
    border: {colour: faint},
    thumb: {colour: quiet},
  },
  grounds: {
    plain: {style: {}},
    header: {style: {ground: selectedWeakly}, roles: {title: {colour: accent, bold: true}}},
    selected: {
      style: {ground: selected},
      roles: {text: {colour: bright, bold: true}, dim: {colour: rgb('#b9c7dc', 152)}},
    },
    'selected-weakly': {style: {ground: selectedWeakly}, roles: {text: {colour: bright}}},
    marked: {style: {}, roles: {text: {colour: warm}}},
    'marked-selected': {style: {ground: selectedWeakly}, roles: {text: {colour: warm}}},
    frame: {style: {}},
    'frame-focused': {
      style: {},
      roles: {border: {colour: accent}, title: {colour: accent, bold: true}, thumb: {colour: bright}},
    },
    'frame-overlay': {
      style: {},
      roles: {border: {colour: accent}, title: {colour: accent, bold: true}, thumb: {colour: bright}},
    },
    'frame-question': {
      style: {},
      roles: {border: {colour: amber}, title: {colour: amber, bold: true}, thumb: {colour: bright}},
    },
    behind: {style: {colour: rgb('#6b7484', 243)}, uniform: true},
    'behind-selected': {style: {colour: quiet, ground: selectedWeakly}, uniform: true},
  },
};
