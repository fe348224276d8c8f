/** How far the fetching of an image is. */
export interface PullProgress {
  readonly image: string;
  /** One sentence without a full stop: what is being done (`Downloading 3 of 5 layers`). */
  readonly step: string;
  /** Bytes of all layers that are known by now; 0 of 0 before any is. */
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Someone who watches a long action, and may end it. */
export interface PullWatch {
  readonly onProgress?: (progress: PullProgress) => void;
  /** Ends the action: it then rejects with a HostFailure of kind `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface PullsImages {
  /** Fetches an image by its reference (`busybox:1.36`). Rejects with a HostFailure when it cannot be had. */
  pullImage(reference: string, watch?: PullWatch): Promise<void>;
}
