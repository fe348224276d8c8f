import type {HostId, ImageId} from './ids.ts';

export interface Image {
  readonly host: HostId;
  readonly id: ImageId;
  readonly name: string;
  /** The build for a Windows image (`10.0.17763.1`), the tag for others. */
  readonly version: string;
  readonly publisher: string | null;
  readonly isOsImage: boolean;
  readonly sizeBytes: number | null;
}
