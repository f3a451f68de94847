import type { ErrorBody, ErrorCode } from "../../server/contract/error.ts";

/** Codes of the contract, and three a client finds itself: no answer, no answer in time, an answer that is not ours. */
export type ApiErrorCode = ErrorCode | "network" | "timeout" | "unexpected-answer";

/** Every failed call. Decide by `code`; `message` comes from the server in the reader's language, or is empty. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly fields: readonly { readonly path: string; readonly problem: string }[];

  constructor(code: ApiErrorCode, status: number, message = "", fields: ApiError["fields"] = []) {
    super(message);
    this.code = code;
    this.status = status;
    this.fields = fields;
  }

  /** True when the same request may work later: no answer, a fault of the server's, or too many requests. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Tries in all. Default 3 for GET, otherwise 1; raise it only for requests with a `requestId`. */
  readonly tries?: number;
  /** Let the request finish when the page is closed meanwhile. */
  readonly keepalive?: boolean;
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

const prefix = "/api/v1";
const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

async function readError(response: Response): Promise<ApiError> {
  try {
    const { error } = (await response.json()) as ErrorBody;
    return new ApiError(error.code, response.status, error.message, error.fields ?? []);
  } catch {
    return new ApiError("unexpected-answer", response.status);
  }
}

async function requestOnce(method: Method, path: string, options: RequestOptions): Promise<unknown> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort("timeout"), options.timeoutMs ?? 15_000);
  try {
    const response = await fetch(prefix + path, {
      method,
      // "no-cache" asks again with the ETag the browser holds: a 304 costs no body.
      cache: "no-cache",
      headers: {
        "Accept-Language": document.documentElement.lang || "en",
        ...(options.body === undefined ? {} : { "Content-Type": "application/json" }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      keepalive: options.keepalive ?? false,
      signal: stop.signal,
    });
    if (!response.ok) throw await readError(response);
    if (response.status === 204) return undefined;
    return (await response.json()) as unknown;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (stop.signal.reason === "timeout") throw new ApiError("timeout", 0);
    if (error instanceof SyntaxError) throw new ApiError("unexpected-answer", 502);
    throw new ApiError("network", 0);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The only fetch of the client. `path` starts after /api/v1; `Answer` is a type of server/contract.
 * Retries GET after temporary failures with a short back-off. Throws ApiError, nothing else.
 */
export async function request<Answer>(method: Method, path: string, options: RequestOptions = {}): Promise<Answer> {
  const tries = options.tries ?? (method === "GET" ? 3 : 1);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await requestOnce(method, path, options)) as Answer;
    } catch (error) {
      const mayRetry = error instanceof ApiError && error.isTemporary;
      if (!mayRetry || attempt >= tries) throw error;
      await wait(300 * 2 ** attempt);
    }
  }
}
