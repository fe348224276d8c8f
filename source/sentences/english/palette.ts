/** The palette: every action by its name. */
export const palette = {
  title: 'What is to be done?',
  footer: 'Enter run · Tab complete · ↑ ↓ choose · Esc leave',
  /** What stands for an argument in the usage of an action. */
  labels: {
    container: 'NAME',
    isolation: 'ISOLATION',
    runtime: 'RUNTIME',
    name: 'NAME',
    image: 'IMAGE',
    column: 'COLUMN',
    theme: 'THEME',
    walkthrough: 'DOCUMENT',
    text: 'TEXT',
  },
  noAction: (typed: string) => `No action is called “${typed}”`,
  noWord: (label: string, word: string, offers: string) =>
    offers === '' ? `“${word}” is no ${label}` : `“${word}” is no ${label}: ${offers}`,
  missing: (label: string, usage: string) => `${label} is missing: ${usage}`,
  tooMuch: (word: string, usage: string) => `“${word}” is one word too many: ${usage}`,
  openQuote: 'A quote is not closed',
  /** Of a container that stands in the list of names. */
  named: (image: string, isolation: string, state: string) => `${image} · ${isolation} · ${state}`,
};
