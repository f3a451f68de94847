import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { writeArchive } from "../commands/write-archive.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { readLogNames } from "../http/read-log-names.ts";
import { zipFolder } from "../interchange/zip-folder.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/export.zip: everything of a conversation to take along. */
export function consoleArchiveRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const router = Router();
  router.route("/console/conversations/:id/export.zip")
    .get(require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const folder = await mkdtemp(join(tmpdir(), "hiroba-archive-"));
      try {
        await writeArchive(deps.store, id, folder, { publicUrl: publicUrl(), names: await readLogNames(deps.store, id) });
        res.set("Cache-Control", "no-store").attachment(`hiroba-${id}.zip`).type("zip");
        await pipeline(zipFolder(folder), res);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    })
    .all(methodNotAllowed(["GET"]));

  return router;
}
