/** The system's code of a fault (`ENOENT`), or the fault in words where it has none. */
export const systemCode = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : String(thrown);
