/** What `--host` says, before anything is looked up. */
export type HostAddress =
  | {readonly kind: 'auto'}
  | {readonly kind: 'simulated'}
  /** The engine that the docker command itself would talk to. */
  | {readonly kind: 'docker'}
  | {readonly kind: 'context'; readonly name: string}
  | {readonly kind: 'endpoint'; readonly url: string};

/** Docker's own rule for the names of contexts. */
const contextName = /^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$/;

/** Reads the text of `--host`; null when it has none of the forms. Whether such a context exists is not asked. */
export function readHostAddress(text: string): HostAddress | null {
  switch (text) {
    case 'auto':
    case 'docker':
      return {kind: text};
    case 'sim':
      return {kind: 'simulated'};
  }
  if (/^(unix|npipe):\/\/.+$/.test(text)) return {kind: 'endpoint', url: text};
  if (/^(tcp|ssh):\/\//.test(text)) return isAddressOfMachine(text) ? {kind: 'endpoint', url: text} : null;
  return contextName.test(text) ? {kind: 'context', name: text} : null;
}

function isAddressOfMachine(text: string): boolean {
  return URL.canParse(text) && new URL(text).hostname !== '';
}
