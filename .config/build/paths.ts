import {join} from 'node:path';

/** The folder of the repository. */
export const root = join(import.meta.dirname, '..', '..');
export const dist = join(root, 'dist');
/** What builds remember, outside of what is published. */
export const memory = join(root, 'node_modules', '.cache', 'isotop');
