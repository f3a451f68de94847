import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import { errorMessages } from "../../messages/errors.ts";
import type { ErrorBody, ErrorCode } from "../contract/error.ts";
import type { Deps } from "../deps.ts";
import { AppError, statusOf } from "../errors.ts";
import type { FieldProblem } from "./parse.ts";
import { requestParticipantLocale } from "./request-locale.ts";

/** The body of an error in the reader's language. */
export function presentError(req: Request, error: AppError): ErrorBody {
  const messages = errorMessages[requestParticipantLocale(req)];
  const isProblem = (problem: string): problem is FieldProblem => problem in messages.field;
  const fields = error.fields.map(({ path, problem }) => ({ path, problem: messages.field[isProblem(problem) ? problem : "invalid"] }));
  return { error: { code: error.code, message: messages.code[error.code], ...(fields.length > 0 ? { fields } : {}) } };
}

/** The last handler: known errors by their code, everything else as `internal`, without its text or stack. */
export const errorHandler = ({ log }: Pick<Deps, "log">): ErrorRequestHandler => (thrown: unknown, req, res, next) => {
  if (res.headersSent) {
    next(thrown);
    return;
  }
  const error = toAppError(thrown);
  if (error.code === "internal") log.error({ route: req.baseUrl + (routePath(req) ?? ""), err: withoutContent(thrown) }, "request failed");
  res.status(statusOf[error.code]).set("Cache-Control", "no-store").vary("Accept-Language").json(presentError(req, error));
};

export const notFound: RequestHandler = () => {
  throw new AppError("not-found");
};

/** For a known address: names the methods it takes. */
export const methodNotAllowed = (allowed: readonly string[]): RequestHandler => (_req, res) => {
  res.set("Allow", allowed.join(", "));
  throw new AppError("method-not-allowed");
};

export const routePath = (req: Request): string | undefined => {
  const route: unknown = req.route;
  return typeof route === "object" && route !== null && "path" in route && typeof route.path === "string" ? route.path : undefined;
};

/** Names body-parser and express give their errors, and what they are to us. */
const libraryErrors: Readonly<Record<string, ErrorCode>> = {
  "entity.parse.failed": "invalid-json",
  "entity.verify.failed": "invalid-json",
  "request.size.invalid": "invalid-json",
  "request.aborted": "invalid-json",
  "entity.too.large": "body-too-large",
  "encoding.unsupported": "unsupported-media-type",
  "charset.unsupported": "unsupported-media-type",
};

export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof URIError) return new AppError("not-found");
  if (typeof thrown === "object" && thrown !== null) {
    if ("type" in thrown && typeof thrown.type === "string") {
      const code = libraryErrors[thrown.type];
      if (code !== undefined) return new AppError(code);
    }
    // body-parser and serve-static mark whatever the sender caused with a status below 500.
    if ("expose" in thrown && thrown.expose === true && "status" in thrown && typeof thrown.status === "number" && thrown.status < 500) {
      return new AppError(thrown.status === 404 ? "not-found" : "invalid-request");
    }
  }
  return new AppError("internal");
}

/** What an operator needs of an unexpected error: its kind and place, not its text, which may quote what somebody wrote. */
export function withoutContent(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const frames = thrown.stack?.split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { kind: thrown.name, ...("code" in thrown && typeof thrown.code === "string" ? { code: thrown.code } : {}), at: frames };
}
