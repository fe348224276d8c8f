/** Moments as people read them, in the time zone of the terminal. */
const two = (value: number): string => String(value).padStart(2, '0');

/** `14:02`. */
export function clockTime(moment: number): string {
  const date = new Date(moment);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `14:02:09`. */
export const clockSeconds = (moment: number): string =>
  `${clockTime(moment)}:${two(new Date(moment).getSeconds())}`;

/** `2017-03-01 14:02:09`. */
export function dateTime(moment: number): string {
  const date = new Date(moment);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${clockSeconds(moment)}`;
}
