import { Router, type Request } from "express";
import { describeConversation } from "../commands/describe-conversation.ts";
import { previewComments } from "../commands/preview-comments.ts";
import { uploadComments } from "../commands/upload-comments.ts";
import { PreviewComments, UploadComments, type CommentPreview } from "../contract/comments.ts";
import type { OrganiserConversation } from "../contract/conversation.ts";
import { chosenOrganisation } from "../http/accounts/chosen-organisation.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { readCsvBody } from "../http/read-csv-body.ts";
import { presentOrganiserConversation } from "../present/conversations.ts";
import type { Services } from "../services.ts";

/** Files of free comments; before the routes that read JSON, because the body is the file. */
export function commentUploadRoutes({ deps, accounts, publicUrl }: Pick<Services, "deps" | "accounts" | "publicUrl">): Router {
  const organiser = [requireOwnPage(publicUrl), requireRole(accounts)("organiser"), readCsvBody()];
  const router = Router();
  const fileOf = (req: Request): Buffer => (Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));

  router.route("/console/comments/preview")
    .post(...organiser, (req, res) => {
      res.json(previewComments(fileOf(req), parse(PreviewComments, req.query).name ?? "comments.csv") satisfies CommentPreview);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/comments")
    .post(...organiser, async (req, res) => {
      const { organisationId, ...wishes } = parse(UploadComments, req.query);
      const conversation = await uploadComments(deps, fileOf(req), { ...wishes, organisationId: chosenOrganisation(res, organisationId) });
      res.status(201).json(presentOrganiserConversation(conversation, await describeConversation(deps, conversation)) satisfies OrganiserConversation);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
