/** The answer of `make`, which is asked when it is needed first. */
export function once<Answer>(make: () => Answer): () => Answer {
  let made: {readonly answer: Answer} | undefined;
  return () => {
    made ??= {answer: make()};
    return made.answer;
  };
}
