/** An error in words. */
export interface Description {
  /** One sentence without a full stop that names the thing. */
  readonly message: string;
  readonly remedy: string | null;
}
