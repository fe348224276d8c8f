import type {Isolation} from './isolation.ts';

/** What a new container is asked to be. What is left out, the host decides. */
export interface CreateRequest {
  readonly name: string;
  readonly image: string;
  readonly isolation?: Isolation;
  readonly runtime?: string;
  readonly network?: string;
  /** Empty: the image's own. */
  readonly command: readonly string[];
  /** MiB. */
  readonly memoryMiB?: number;
  readonly processors?: number;
  /** Whose way of making it: New-Container's (the default on a simulated host) or docker's. */
  readonly owner?: 'VMMS' | 'docker';
  /** docker's -i: its command can be typed to, so a shell stays. */
  readonly interactive?: boolean;
  /** docker's --rm: it is removed when it ends. */
  readonly removeOnExit?: boolean;
  /** The id that it is to have; only a simulated host lets it be chosen, for documents that are played. */
  readonly id?: string;
  /** What a host may keep without understanding it (env, labels, mounts, ports, tty, user …). */
  readonly extras?: Readonly<Record<string, unknown>>;
}
