/** A document as its text: build and tests make a module of it. */
declare module '*.md' {
  const text: string;
  export default text;
}
