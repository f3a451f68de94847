import type { ClaimsOpened, OpenClaims } from "../contract/comments.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { countGraphemes } from "./count-graphemes.ts";
import { findConversation } from "./find-conversation.ts";

const QUOTES_KEPT = 20;

/**
 * Opens claims of a report of comments for voting: each becomes an organiser's statement, accepted as every seed is, of
 * the comments' own conversation or of another one, and keeps the words it comes from. A claim that is too long for the
 * conversation is named and left out.
 * @throws AppError "report-not-found", "no-comments" for a report of votes, "claim-not-found"
 */
export async function openClaims(deps: Pick<Deps, "store" | "clock" | "announce">, reportId: string, { claimIds, conversationId }: OpenClaims): Promise<ClaimsOpened> {
  const report = await deps.store.reports.find(reportId);
  if (report === null) throw new AppError("report-not-found");
  const part = report.body.comments;
  if (part === undefined) throw new AppError("no-comments");
  const byId = new Map(part.claims.map((claim) => [claim.id, claim]));
  const claims = [...new Set(claimIds)].map((id) => {
    const claim = byId.get(id);
    if (claim === undefined) throw new AppError("claim-not-found");
    return { claim, text: claim.text.replace(/\s+/gu, " ").trim() };
  });
  const conversation = await findConversation(deps, conversationId ?? report.conversationId);
  const graphemes = new Map(claims.map(({ claim, text }) => [claim.id, countGraphemes(text)]));
  const fits = claims.filter(({ claim }) => (graphemes.get(claim.id) ?? 0) <= conversation.statementMaxGraphemes);
  const externalIds = new Map(part.comments.map(({ number, externalId }) => [number, externalId]));
  const openedAt = deps.clock();
  const outcomes = await deps.store.comments.openClaims(conversation.id, fits.map(({ claim, text }) => ({
    statement: { text, language: claim.language, author: "organiser", moderation: "accepted", isMeta: false, createdAt: openedAt },
    origin: {
      reportId, claimId: claim.id, comments: claim.comments, people: claim.people, openedAt,
      quotes: claim.quotes.slice(0, QUOTES_KEPT).map(({ number, quote }) => ({ externalId: externalIds.get(number) ?? String(number), quote })),
    },
  })));
  if (outcomes.some(({ isNew }) => isNew)) {
    deps.announce.votesChanged(conversation.id);
    deps.announce.countsChanged(conversation.id);
  }
  return {
    conversationId: conversation.id,
    created: outcomes.flatMap(({ statement, isNew }) => (isNew ? [statement.id] : [])),
    existing: outcomes.flatMap(({ statement, isNew }, index) => (isNew ? [] : [{ claimId: fits[index]?.claim.id ?? 0, statementId: statement.id }])),
    tooLong: claims.filter(({ claim }) => !fits.some((other) => other.claim === claim)).map(({ claim }) => ({ claimId: claim.id, graphemes: graphemes.get(claim.id) ?? 0 })),
  };
}
