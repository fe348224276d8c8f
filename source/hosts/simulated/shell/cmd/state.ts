/** What a cmd remembers from line to line. */
export interface CmdState {
  folder: string;
  /** By their names in capitals; the names as they were typed. */
  readonly variables: Map<string, {readonly name: string; readonly value: string}>;
  level: number;
  echoes: boolean;
  /** `exit N`: it ends with that. */
  exit: number | null;
}
