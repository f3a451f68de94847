import express, { type RequestHandler } from "express";
import { AppError } from "../errors.ts";

const LARGEST_BODY = "64kb";

/** Reads JSON bodies up to 64 KB, or another limit, into `req.body`; a body of another kind is refused. */
export const readJson = (limit = LARGEST_BODY): RequestHandler[] => [
  (req, _res, next) => {
    const hasBody = req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;
    if (hasBody && !req.is("application/json")) throw new AppError("unsupported-media-type");
    next();
  },
  express.json({ limit }),
];

/** A zero byte has no place in an address; PostgreSQL would refuse to look for one. */
export const refuseZeroBytes: RequestHandler = (req, _res, next) => {
  if (/%00/.test(req.originalUrl)) throw new AppError("not-found");
  next();
};
