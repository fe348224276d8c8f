/** Of the user's own commands. */
export const own = {
  needs: (placeholder: string) => `It needs {${placeholder}}, and what is selected has none`,
  forOne: 'It is for one container, and others are chosen',
  unsafe: (placeholder: string) =>
    `{${placeholder}} has special characters, which could be read as a script here`,
  question: (title: string) => `${title}?`,
  runs: (line: string) => `run ${line}`,
  left: (title: string) => `${title}: not run`,
  running: (title: string) => `${title} …`,
  done: (title: string) => `${title}: done`,
  said: (title: string, line: string) => `${title}: ${line}`,
  exited: (status: number) => `ended with status ${status}`,
  signalled: (signal: string) => `ended by ${signal}`,
  tooLong: (seconds: number) => `ended: it ran longer than ${seconds} s`,
  notStarted: (file: string, code: string) =>
    code === 'ENOENT' ? `there is no program ${file}` : `${file} cannot be started (${code})`,
  footer: '↑ ↓ scroll · Esc close',
  /** Behind a program that had the terminal to itself. */
  goBack: 'Enter goes back to isotop',
};
