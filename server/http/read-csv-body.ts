import express, { type RequestHandler } from "express";

const LARGEST_FILE = "24mb";

/** Reads a file sent as the body into `req.body` as bytes, whatever the browser calls its type. */
export const readCsvBody = (): RequestHandler => express.raw({ type: () => true, limit: LARGEST_FILE });
