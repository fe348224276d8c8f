/** How a cell of a document is compared with ours. */
export type Comparison =
  /** Must agree, without regard to case. */
  | 'same'
  /** A figure that moves with time: only whether there is one. */
  | 'figure'
  /** An id: what the document shows twice must be equal, what it shows to differ must differ. */
  | 'id'
  /** Times and versions: not compared. */
  | 'ignored'
  /** docker's STATUS: its first word (Up, Exited, Created). */
  | 'status';

const comparisons: Readonly<Record<string, Comparison>> = Object.fromEntries(
  (
    [
      [
        'figure',
        ['Handles', 'NPM(K)', 'PM(K)', 'WS(K)', 'VM(M)', 'CPU(s)', 'CPU', 'WS(M)', 'PM(M)', 'NPM(M)'],
      ],
      ['figure', ['Private Working Set', 'Uptime', 'SIZE', 'Size', 'WorkingSet', 'PrivateMemorySize']],
      [
        'id',
        [
          'Id',
          'PID',
          'ProcessId',
          'ContainerId',
          'CONTAINER ID',
          'IMAGE ID',
          'ImageId',
          'VMId',
          'ComputeSystemId',
        ],
      ],
      ['ignored', ['Version', 'CREATED', 'CREATED AT', 'CreationTime', 'StartTime', 'StartedAt', 'PORTS']],
      ['status', ['STATUS']],
    ] satisfies readonly (readonly [Comparison, readonly string[]])[]
  ).flatMap(([comparison, titles]) => titles.map(title => [title.toLowerCase(), comparison])),
);

/** What the documents' family shows under a title. */
export const comparisonOf = (title: string): Comparison => comparisons[title.toLowerCase()] ?? 'same';
