import {rgb} from './style.ts';
import type {Theme} from './theme.ts';

const black = rgb('#000000', 16, 0);
const white = rgb('#ffffff', 231, 15);
const yellow = rgb('#ffff00', 226, 11);
const cyan = rgb('#00ffff', 51, 14);
const green = rgb('#5fff5f', 83, 10);
const pink = rgb('#ffafff', 219, 13);
const red = rgb('#ff9f9f', 217, 9);

/**
 * Black and white, and few colours, all far from black: every text has a contrast of seven to one at the least (WCAG
 * AAA). It brings its own ground, because no colour is far from every ground that a user may have.
 */
export const highContrast: Theme = {
  roles: {
    text: {},
    dim: {},
    title: {bold: true},
    heading: {bold: true, underline: true},
    key: {colour: yellow, bold: true},
    mark: {colour: yellow, bold: true},
    process: {colour: cyan},
    hyperv: {colour: pink, bold: true},
    good: {colour: green},
    warning: {colour: yellow, bold: true},
    bad: {colour: red, bold: true},
    cursor: {colour: black, ground: yellow},
    chosen: {colour: black, ground: white, bold: true},
    border: {},
    thumb: {bold: true},
  },
  grounds: {
    plain: {style: {colour: white, ground: black}},
    header: {style: {colour: white, ground: black, underline: true}, roles: {title: {bold: true}}},
    selected: {style: {colour: black, ground: white, bold: true}, uniform: true},
    'selected-weakly': {style: {colour: white, ground: black, underline: true}},
    marked: {style: {colour: white, ground: black}, roles: {text: {colour: yellow}}},
    'marked-selected': {
      style: {colour: white, ground: black, underline: true},
      roles: {text: {colour: yellow}},
    },
    frame: {style: {colour: white, ground: black}},
    'frame-focused': {
      style: {colour: white, ground: black},
      roles: {
        border: {colour: yellow, bold: true},
        title: {colour: black, ground: yellow, bold: true},
        thumb: {colour: yellow, bold: true},
      },
    },
    'frame-overlay': {
      style: {colour: white, ground: black},
      roles: {border: {colour: yellow, bold: true}, title: {colour: black, ground: yellow, bold: true}},
    },
    'frame-question': {
      style: {colour: white, ground: black},
      roles: {border: {colour: yellow, bold: true}, title: {colour: black, ground: yellow, bold: true}},
    },
    behind: {style: {colour: rgb('#b0b0b0', 249, 7), ground: black}, uniform: true},
    'behind-selected': {
      style: {colour: rgb('#b0b0b0', 249, 7), ground: black, underline: true},
      uniform: true,
    },
  },
};
