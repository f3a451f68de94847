import helmet from "helmet";
import type { RequestHandler } from "express";

/**
 * Headers for every answer. Scripts, styles and connections come from this server only, nothing runs inline, and nobody
 * may frame a page; the pages that are made to be framed say so themselves (routes/pages.ts).
 */
export const securityHeaders = (isHttps: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps,
    // A page's own requests carry its Origin, which the console's guard reads; other sites learn nothing.
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
