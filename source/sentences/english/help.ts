export const help = {
  title: 'Help',
  footer: '↑ ↓ select · Enter run · / search · Esc close',
  searching: 'Enter run · Esc all again',
  nothing: (search: string) => `Nothing matches “${search}”`,
  sections: {
    containers: 'Containers (those that are chosen, else the selected one, or that of the selected row)',
    sessions: 'Sessions (all keys go to the container but the first of these, and the second keys after it)',
    lists: 'Lists',
    lens: 'Lens',
    screen: 'Panes and screen',
    walkthrough: 'The document that is played, while it has the keys',
    own: 'Your own commands',
    program: 'Program',
  },
  about: {
    title: 'What it shows',
    lines: (marks: {
      mark: string;
      weakMark: string;
      chosen: string;
      cursor: string;
      weak: string;
      next: string;
      previous: string;
    }) => [
      `${marks.mark} marks the relatives of the selected row in the other panes. ${marks.cursor} is the cursor of the pane that has the focus, ${marks.weak} of the others.`,
      `${marks.weakMark} stands at the host processes that hold the VM of the selected hyperv container: its worker and that one’s companions. They are not its processes, so they are not counted as marked; ${marks.next} and ${marks.previous} stop at them.`,
      `${marks.chosen} stands at a container that was chosen: in the pane of the containers an action is for all that are chosen, and asks one question.`,
      'A process container shares the host’s kernel: all its processes are host processes, with the same Id inside and outside.',
      'A hyperv container has a kernel of its own in a small virtual machine: none of its processes is on the host, only its VM worker is.',
      'The two isolations differ in colour and in their word; running is green, what goes on is yellow, what failed is red, Off is dim.',
      'The mouse: a click selects, with Ctrl it chooses, two are Enter; a column’s title sorts, the wheel scrolls what is under it, a border between panes can be dragged.',
    ],
  },
  itself: {
    title: 'What isotop itself takes',
    takes: (cpu: string, memory: string, calls: string | null) =>
      calls === null
        ? `${cpu} % of a core, ${memory} MiB of memory`
        : `${cpu} % of a core, ${memory} MiB of memory, ${calls} engine calls a minute`,
    share: (allowed: string, slowdown: number) =>
      slowdown === 1
        ? `It may take ${allowed} % of a core (the setting budget); when it takes more, it reads figures more rarely.`
        : `That was more than the ${allowed} % of a core that it may take (the setting budget): it reads figures ${slowdown} times more rarely until it takes less.`,
  },
  simulated: {
    title: 'The simulated host',
    lines: (os: string, version: string, converts: boolean) => [
      'It is a Windows container host that isotop carries with it: nothing is installed, and its state is one file.',
      converts
        ? `It is ${os} ${version}, a host that never shipped: only a Nano Server converts containers, and only this build runs the images of version 1809 under process isolation, so it is the one host on which all the documents play.`
        : `It is ${os} ${version}, which does not convert containers: the host that isotop makes when it is not told otherwise is a Nano Server, which does.`,
    ],
  },
};
