import type { CommentsReport } from "../../contract/comments.ts";
import type { Report } from "../../contract/report.ts";
import type { Conversation } from "../../domain.ts";
import { renderMarkdown } from "../../present/markdown.ts";
import { presentNoMap } from "../../present/opinion-map.ts";
import { hashOf } from "../canonical-json.ts";
import { RULES_VERSION } from "../verifier/check-sentence.ts";

/** A report of free comments: the ordinary report without votes, so that it is published, withdrawn and linked like any other. */
export function commentsReport(conversation: Conversation, comments: CommentsReport, uploadedAt: number): Report {
  const { id, topic, descriptionMarkdown, language, isDemonstration, source, createdAt } = conversation;
  return {
    schema: "hiroba/report@1",
    conversation: { id, topic, descriptionHtml: renderMarkdown(descriptionMarkdown), language, isDemonstration, source, createdAt },
    snapshot: {
      hash: hashOf({ schema: "hiroba/comments-snapshot@1", topic, language, comments: comments.comments.map(({ externalId, text }) => [externalId, text]) }),
      takenAt: uploadedAt,
      firstVoteAt: null,
      lastVoteAt: null,
    },
    counts: { participants: 0, placed: 0, statements: 0, votes: 0 },
    map: presentNoMap(conversation, 0, uploadedAt),
    statements: [],
    timeline: [],
    sections: { en: [], ja: [] },
    omissions: [],
    parameters: {},
    comments,
    writing: {
      model: comments.writing.model,
      fromModel: comments.writing.claimsFromModel,
      fromTemplate: 0,
      replaced: comments.writing.refused.length,
      rulesVersion: RULES_VERSION,
      refused: [],
      modelProblem: comments.writing.modelProblem,
    },
  };
}
