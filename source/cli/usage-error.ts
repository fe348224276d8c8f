/** The command line was wrong: status 2. `message` is one sentence without a full stop. */
export class UsageError extends Error {
  readonly remedy: string | null;
  constructor(message: string, remedy: string | null = null) {
    super(message);
    this.name = 'UsageError';
    this.remedy = remedy;
  }
}

export const wrong = (message: string, remedy: string | null = null): never => {
  throw new UsageError(message, remedy);
};
