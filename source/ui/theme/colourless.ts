import type {Theme} from './theme.ts';

/** For NO_COLOR: weight, underline and inverse only. */
export const colourless: Theme = {
  roles: {
    text: {},
    dim: {},
    title: {bold: true},
    heading: {bold: true},
    key: {bold: true},
    mark: {bold: true},
    process: {},
    hyperv: {bold: true},
    good: {},
    warning: {bold: true},
    bad: {bold: true},
    cursor: {inverse: true},
    chosen: {inverse: true},
    border: {dim: true},
    thumb: {},
  },
  grounds: {
    plain: {style: {}},
    header: {style: {}},
    selected: {style: {inverse: true}},
    'selected-weakly': {style: {underline: true}},
    marked: {style: {bold: true}},
    'marked-selected': {style: {bold: true, underline: true}},
    frame: {style: {}},
    'frame-focused': {style: {}, roles: {border: {bold: true}, title: {bold: true, inverse: true}}},
    'frame-overlay': {style: {}, roles: {border: {bold: true}, title: {bold: true, inverse: true}}},
    'frame-question': {style: {}, roles: {border: {bold: true}}},
    behind: {style: {dim: true}, uniform: true},
    'behind-selected': {style: {dim: true, underline: true}, uniform: true},
  },
};
