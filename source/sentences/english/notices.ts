/** The list of what was said. */
export const notices = {
  title: 'What was said',
  none: 'Nothing was said yet.',
  times: (number: number) => `${number} times`,
  footer: '↑ ↓ select · y copy · Esc close',
};
