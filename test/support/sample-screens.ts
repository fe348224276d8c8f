import type {Line, Span} from '../../source/panes/line.ts';
import type {
  OverlayView,
  PaneView,
  Rect,
  RowView,
  Screen,
  ShownPane,
  Size,
} from '../../source/panes/screen.ts';
import {padEnd, padStart} from '../../source/text/width.ts';

/** Screens made by hand, for what draws them; the real ones are made by source/panes. */
export interface Sample {
  readonly size: Size;
  readonly selected?: number;
  readonly focus?: ShownPane;
  readonly overlay?: OverlayView;
  /** Stands in the line under the panes. */
  readonly says?: string;
  readonly rows?: number;
}

export const names = [
  'WINCONT',
  'HYPVCON',
  '容器一号',
  'データ',
  '🐳 docker',
  '👩‍💻 dev',
  'Ünïcödé',
  'DEMO',
] as const;

export const sizes: readonly Size[] = [
  {columns: 200, rows: 60},
  {columns: 120, rows: 40},
  {columns: 80, rows: 24},
  {columns: 40, rows: 12},
];

export function sampleScreen(sample: Sample): Screen {
  const {
    size,
    says = 'WINCONT · process · 9 of its 9 processes are on the host, session 3',
    overlay,
  } = sample;
  const {columns} = size;
  return {
    kind: 'panes',
    size,
    header: [
      {text: padEnd(' isotop  simulated host WIN-NANO · Nano Server 10.0.17763', columns - 14)},
      {text: ' ● live ', tone: 'good'},
      {text: padStart('14:02 ', 6), tone: 'dim'},
    ],
    panes: panesOf(sample),
    lens: [{text: padEnd(` ${says}`, columns)}],
    footer: keysLine(columns),
    overlay: overlay ? {rect: overlayRect(size, overlay), view: overlay} : null,
    mouse: 'drag',
  };
}

function keysLine(columns: number): Line {
  const line: Span[] = [];
  let room = columns;
  for (const [key, what] of [
    ['c', 'create'],
    ['s', 'start'],
    ['x', 'stop'],
    ['v', 'convert'],
    ['?', 'help'],
    ['q', 'quit'],
  ] as const) {
    const width = key.length + what.length + 3;
    if (width > room) break;
    line.push({text: ` ${key}`, tone: 'key'}, {text: ` ${what} `});
    room -= width;
  }
  return [...line, {text: ' '.repeat(room)}];
}

function panesOf(sample: Sample): readonly PaneView[] {
  const {columns, rows} = sample.size;
  const {focus = 'containers'} = sample;
  const body: Rect = {left: 0, top: 1, width: columns, height: rows - 3};
  if (columns < 60) return [paneOf(sample, focus, body)];
  if (columns < 100) {
    const low = 5;
    return [
      paneOf(sample, 'processes', {...body, height: low}),
      paneOf(sample, 'containers', {...body, top: 1 + low, height: body.height - 2 * low}),
      paneOf(sample, 'workers', {...body, top: 1 + body.height - low, height: low}),
    ];
  }
  const left = Math.round(columns * 0.54);
  const upper = Math.round(body.height * 0.6);
  const right = {...body, left, width: columns - left};
  return [
    paneOf(sample, 'processes', {...body, width: left}),
    paneOf(sample, 'containers', {...right, height: upper}),
    paneOf(sample, 'workers', {...right, top: 1 + upper, height: body.height - upper}),
  ];
}

const titles = {
  processes: 'Host processes',
  containers: 'Containers',
  workers: 'VM workers',
  inside: 'Inside',
};

function paneOf(sample: Sample, pane: ShownPane, rect: Rect): PaneView {
  const {focus = 'containers', selected = 0, rows: total = 60} = sample;
  const focused = pane === focus;
  const width = rect.width - 2;
  const heading = rect.height >= 6;
  const shown = rect.height - 2 - (heading ? 1 : 0);
  const count = pane === 'workers' ? 0 : total;
  const at = focused ? selected : 1;
  const offset = Math.max(0, Math.min(at - Math.floor(shown / 2), count - shown));
  const rows = Array.from({length: Math.min(shown, count)}, (_, row) =>
    rowOf(pane, offset + row, {width, selected: offset + row === at, focused}),
  );
  return {
    pane,
    rect,
    focused,
    title: [
      {text: String(['processes', 'containers', 'workers'].indexOf(pane) + 1), tone: 'key'},
      {text: ` ${titles[pane]}`, tone: 'title'},
      {text: ` · ${count}`, tone: 'dim'},
    ],
    aside: focused ? [{text: 'Name ▲', tone: 'dim'}] : [],
    heading:
      heading && rows.length > 0
        ? [{text: padEnd(' Name         Isolation State     Id', width), tone: 'heading'}]
        : null,
    rows,
    empty: [[{text: 'No VM worker.'}], [{text: 'Create a hyperv container: c', tone: 'dim'}]],
    scroll: count > shown ? {offset, shown, total: count} : null,
  };
}

function rowOf(
  pane: ShownPane,
  index: number,
  {width, selected, focused}: {width: number; selected: boolean; focused: boolean},
): RowView {
  const marked = pane === 'processes' && index % 4 === 2;
  const isolation = index % 3 === 1 ? 'hyperv' : 'process';
  const state = index % 5 === 4 ? 'Off' : 'Running';
  const cursor = selected ? (focused ? '▸' : '▹') : ' ';
  const name = `${names[index % names.length]}`;
  const spans: Span[] = [
    {text: cursor + padEnd(name, 12)},
    {text: ` ${padEnd(isolation, 9)}`, tone: isolation},
    {text: ` ${padEnd(state, 9)}`, tone: state === 'Off' ? 'dim' : 'good'},
    {text: padEnd(` ${100 + index * 4}`, Math.max(0, width - 34))},
    {text: marked ? '◆' : ' ', tone: 'mark'},
  ];
  return {key: String(index), line: spans, selected, marked};
}

function overlayRect({columns, rows}: Size, view: OverlayView): Rect {
  const width = Math.min(columns - 2, view.kind === 'details' ? 90 : 70);
  const height = Math.min(rows - 2, view.kind === 'help' ? 20 : view.kind === 'question' ? 9 : 18);
  return {left: Math.floor((columns - width) / 2), top: Math.floor((rows - height) / 2), width, height};
}

export const question: OverlayView = {
  kind: 'question',
  title: 'Convert WINCONT to hyperv?',
  steps: ['1. stop WINCONT', '2. set its runtime to HyperV', '3. start WINCONT again'],
  answers: [
    {key: 'y', label: 'yes', chosen: true},
    {key: 'n', label: 'no', chosen: false},
  ],
};

export const form: OverlayView = {
  kind: 'form',
  title: 'Create a container',
  fields: [
    {
      label: 'Name     ',
      value: [{text: '容器'}, {text: ' ', tone: 'cursor'}, {text: '               '}],
      focused: true,
      note: [],
    },
    {
      label: 'Image    ',
      value: [{text: 'NanoServer        '}],
      focused: false,
      note: [{text: '← → to choose'}],
    },
    {label: 'Isolation', value: [{text: 'hyperv            ', tone: 'hyperv'}], focused: false, note: []},
    {label: 'Start now', value: [{text: 'yes               '}], focused: false, note: []},
  ],
  teaches: [
    [{text: "New-Container -Name '容器' -ContainerImageName NanoServer -RuntimeType HyperV", tone: 'dim'}],
  ],
  fault: [{text: 'there is a container of that name', tone: 'bad'}],
  footer: [{text: 'Enter', tone: 'key'}, {text: ' create  '}, {text: 'Esc', tone: 'key'}, {text: ' cancel'}],
};

export const help: OverlayView = {
  kind: 'help',
  title: 'Help',
  sections: [
    {
      title: 'Containers',
      actions: [
        {keys: 'c        ', title: 'Create a container', disabled: null, selected: false},
        {keys: 's        ', title: 'Start', disabled: 'WINCONT runs already', selected: false},
        {keys: 'x        ', title: 'Stop', disabled: null, selected: true},
      ],
    },
    {title: 'The simulated host is a Nano Server that never shipped.', actions: []},
  ],
  scroll: {offset: 0, shown: 17, total: 40},
  footer: [{text: 'Enter', tone: 'key'}, {text: ' run  '}, {text: 'Esc', tone: 'key'}, {text: ' close'}],
};

export const details: OverlayView = {
  kind: 'details',
  title: 'Details of 容器一号',
  rows: [
    {label: 'Name     ', value: '容器一号'},
    {label: 'Id       ', value: 'ccdf6a6e-3358-4419-8dda-ffe87f1de184'},
    {label: 'Image    ', value: 'NanoServer'},
    {label: 'Isolation', value: 'hyperv'},
    {label: 'Command  ', value: 'powershell -Command "Write-Host 日本語 🐳"'},
  ],
  scroll: null,
  footer: [{text: 'Esc', tone: 'key'}, {text: ' close'}],
};
