/**
 * Remembers the last answer for as long as its keys are the same objects (===). Everything that is derived from a
 * snapshot goes through one, so that a key press that moves a cursor sorts nothing again.
 */
export function memo<Answer>(): (keys: readonly unknown[], make: () => Answer) => Answer {
  let last: {readonly keys: readonly unknown[]; readonly answer: Answer} | undefined;
  return (keys, make) => {
    const same =
      last !== undefined &&
      last.keys.length === keys.length &&
      last.keys.every((key, index) => Object.is(key, keys[index]));
    if (last !== undefined && same) return last.answer;
    const answer = make();
    last = {keys, answer};
    return answer;
  };
}
