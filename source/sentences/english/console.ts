/** What is said of the console pane. What it prints is the language's own. */
export const consolePane = {
  title: 'Console',
  loading: 'getting ready',
  running: 'running',
  cancelled: '^C',
  cancelling: 'cancelling: Ctrl+C again leaves it alone',
  /** Of a line that was pasted. */
  cut: (most: number) => `The line is cut: it takes ${most} characters.`,
  leftAlone: 'It goes on by itself; the console begins anew.',
  below: (lines: number) => `${lines} more ${lines === 1 ? 'line' : 'lines'} below`,
  candidate: (index: number, count: number) => `${index} of ${count}`,
  hints: {
    complete: 'complete',
    history: 'history',
    scroll: 'scroll',
    cancel: 'cancel',
    clear: 'clear the line',
    quit: 'quit',
    empty: 'clear the console',
    panes: 'back to the panes',
  },
};
