/**
 * Names how the program that was built writes states: a state of the same form need not be looked into. The build puts
 * it here; undefined in a program that was not built.
 */
export const ownForm: string | undefined = process.env['ISOTOP_FORM_OF_STATE'];

const sealed = /^\{"seal":"([^"]*)",/;

/** Of a longer text so many characters are looked at, one as far from the next as the other. */
const looksAt = 20_000;

/**
 * 64 bits of a text from `from` on, as hexadecimal digits, that tell it from one that is longer or shorter, and from one
 * of which a block was spoiled: against mistakes, not malice. One character of a long text may be another one. To look
 * at all of a megabyte would take as long as to look into what it says.
 */
function digest(text: string, from: number): string {
  let a = (text.length - from) | 0;
  let b = ~a;
  const step = Math.ceil((text.length - from) / looksAt);
  for (let at = from; at < text.length; at += step) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = (Math.imul(b ^ unit, 0x85ebca6b) + a) | 0;
  }
  return [a, b].map(bits => (bits >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The text of an object that is not empty, with a seal in it; as it is where the form has no name. */
export const seal = (text: string, form: string | undefined): string =>
  form === undefined ? text : `{"seal":"${form}.${digest(text, 1)}",${text.slice(1)}`;

/** Whether a text is as it was sealed, by a program that writes the same form. */
export function isSealed(text: string, form: string | undefined): boolean {
  const [head = '', found] = sealed.exec(text) ?? [];
  return form !== undefined && found === `${form}.${digest(text, head.length)}`;
}
