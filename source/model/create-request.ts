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
}
