// Reports playback sessions to Pay as Play. For servers: the API key opens a partner's account.

const KEY = /^(SANDBOX-)?PP(-[A-Z0-9]{4}){3}$/;

/** A refusal of the API: `code` for programs, `status` of HTTP, `requestId` to ask us about it. */
export class PayAsPlayError extends Error {
  constructor({ code, message }, status, requestId) {
    super(message);
    this.name = "PayAsPlayError";
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/**
 * Connect to the partner API.
 *
 * @param {{apiUrl: string, apiKey: string, platformId: string, fetch?: typeof fetch}} options
 *   `apiUrl` ends with `/api/v1/partner-api`; `fetch` is the runtime's own where it is not given.
 */
export function connect({ apiUrl, apiKey, platformId, fetch = globalThis.fetch }) {
  if (typeof window !== "undefined") throw new Error("The API key belongs on your server, not into a browser.");
  if (!KEY.test(apiKey ?? "")) throw new Error("apiKey is not an API key: it reads PP-XXXX-XXXX-XXXX.");

  async function call(method, path, body, headers = {}) {
    const answer = await fetch(apiUrl + path, {
      method,
      headers: {
        "X-Api-Key": apiKey,
        "X-Platform-Id": platformId,
        ...(body && { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    const { success, data, error, requestId } = await answer.json();
    if (!success) throw new PayAsPlayError(error, answer.status, requestId);
    return data;
  }

  return {
    /** Which platform the key speaks for. */
    ping: () => call("GET", "/ping"),

    /** Report a session that is over; the same `sessionId` again is charged once. */
    reportSession: ({ sessionId, contentRef, playToken, seconds, startedAt }) =>
      call(
        "POST",
        "/sessions",
        { externalSessionId: sessionId, contentRef, playToken, seconds, startedAt: new Date(startedAt).toISOString() },
        { "Idempotency-Key": crypto.randomUUID() },
      ),
  };
}
