/** An engine's answer that is no: its status and its own sentence. Who asked knows what that means. */
export class EngineRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'EngineRefusal';
    this.status = status;
  }
}

/** The engine's sentence out of the body of a refusal: docker says it in `message`, Podman in `cause` too. */
export function refusalMessage(status: number, body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed) {
      const {message} = parsed;
      if (typeof message === 'string' && message !== '') return message.trim();
    }
  } catch {
    // Not JSON: a proxy's page, or Go's own plain text.
  }
  const text = body.trim().split('\n')[0] ?? '';
  return text === '' ? `it answered with status ${status}` : text.slice(0, 300);
}
