import { Router } from "express";
import { PreviewMarkdown, type MarkdownPreviewed } from "../contract/console.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { renderMarkdown } from "../present/markdown.ts";
import type { Services } from "../services.ts";

/** /console/markdown: a description as citizens will see it, by the code that shows it to them. Stores nothing. */
export function markdownPreviewRoutes({ accounts, publicUrl }: Pick<Services, "accounts" | "publicUrl">): Router {
  const router = Router();
  router.route("/console/markdown")
    .post(requireOwnPage(publicUrl), requireRole(accounts)("analyst"), (req, res) => {
      const { markdown } = parse(PreviewMarkdown, req.body);
      res.json({ html: renderMarkdown(markdown) } satisfies MarkdownPreviewed);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
