import type {Theme} from './theme.ts';

const [red, green, yellow, blue, magenta, cyan] = [1, 2, 3, 4, 5, 6] as const;

/**
 * For terminals with sixteen colours. Their user chose them, and the ground with them, so it takes only those that
 * read on dark and light alike (the bright black of some is the ground of others: faint text is dimmed instead), and
 * turns text and ground round where something is selected.
 */
export const sixteen: Theme = {
  roles: {
    text: {},
    dim: {dim: true},
    title: {bold: true},
    heading: {bold: true},
    key: {colour: blue, bold: true},
    mark: {colour: yellow, bold: true},
    process: {colour: cyan},
    hyperv: {colour: magenta},
    good: {colour: green},
    warning: {colour: yellow},
    bad: {colour: red},
    cursor: {inverse: true},
    chosen: {inverse: true, bold: true},
    border: {dim: true},
    thumb: {},
  },
  grounds: {
    plain: {style: {}},
    header: {style: {}, roles: {title: {colour: blue, bold: true}}},
    selected: {style: {inverse: true, bold: true}, uniform: true},
    'selected-weakly': {style: {underline: true}},
    marked: {style: {}, roles: {text: {colour: yellow}}},
    'marked-selected': {style: {underline: true}, roles: {text: {colour: yellow}}},
    frame: {style: {}},
    'frame-focused': {
      style: {},
      roles: {border: {colour: blue, bold: true}, title: {colour: blue, bold: true}},
    },
    'frame-overlay': {
      style: {},
      roles: {border: {colour: blue, bold: true}, title: {colour: blue, bold: true}},
    },
    'frame-question': {
      style: {},
      roles: {border: {colour: yellow, bold: true}, title: {colour: yellow, bold: true}},
    },
    behind: {style: {dim: true}, uniform: true},
    'behind-selected': {style: {dim: true, underline: true}, uniform: true},
  },
};
