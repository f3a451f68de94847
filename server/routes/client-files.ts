import { join } from "node:path";
import express, { Router } from "express";
import { faviconSvg } from "../http/favicon.ts";

const YEAR_MS = 365 * 86_400_000;

/** The built client's files: those with a hash in their name for ever, the loader for five minutes and for every site. */
export function clientFileRoutes(clientDir: string): Router {
  const router = Router();
  router.use("/assets", express.static(join(clientDir, "assets"), { immutable: true, maxAge: YEAR_MS, index: false, redirect: false }));
  // Browsers ask for .ico on pages that name no icon; they go by the type, not by the name.
  router.get(["/favicon.svg", "/favicon.ico"], (_req, res) => {
    res.set("Cache-Control", "public, max-age=86400").type("image/svg+xml").send(faviconSvg);
  });
  router.get(["/embed.js", "/embed.d.ts"], (req, res, next) => {
    const isTypes = req.path === "/embed.d.ts";
    res.sendFile(req.path.slice(1), {
      root: clientDir,
      cacheControl: false,
      headers: {
        "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Content-Type": isTypes ? "text/plain; charset=utf-8" : "text/javascript; charset=utf-8",
      },
    }, (error) => {
      // Not built yet: the page that says so answers.
      if (error !== undefined && !res.headersSent) next();
    });
  });
  return router;
}
