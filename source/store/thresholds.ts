import type {ShownPane} from '../panes/screen.ts';

/** From the first figure on it is a warning, from the second on bad. */
export type Threshold = readonly [warning: number, bad: number];

/** By pane and column. */
export type Thresholds = Readonly<Partial<Record<ShownPane, Readonly<Partial<Record<string, Threshold>>>>>>;
