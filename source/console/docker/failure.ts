/** A docker command that failed: what it prints on its error output, and its exit status. */
export class DockerFailure extends Error {
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** What the engine refused, as docker prints it. */
export const daemonFailure = (message: string, status = 1): DockerFailure =>
  new DockerFailure(`Error response from daemon: ${message}`, status);
