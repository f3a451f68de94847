import { Router, type RequestHandler } from "express";
import swaggerUi from "swagger-ui-express";
import { createOpenapiDocument } from "../openapi/openapi-document.ts";

/** The page's own style elements are inline, and its icons are data addresses; scripts are files. */
const docsPolicy: RequestHandler = (_req, res, next) => {
  res.set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  next();
};

/** The API described for programs (/api/openapi.json) and for people (/api/docs, everything from this server). */
export function openapiRoutes(): Router {
  let json: string | null = null;
  const router = Router();
  router.get("/api/openapi.json", (_req, res) => {
    json ??= JSON.stringify(createOpenapiDocument());
    res.set({ "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" }).type("json").send(json);
  });

  router.use("/api/docs", docsPolicy, swaggerUi.serve, swaggerUi.setup(undefined, {
    customSiteTitle: "Hiroba API",
    swaggerOptions: { url: "/api/openapi.json", validatorUrl: null, displayRequestDuration: true, docExpansion: "list", defaultModelsExpandDepth: 0 },
  }));
  return router;
}
