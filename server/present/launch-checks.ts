import type { LaunchCheck, LaunchVerdict } from "../contract/life.ts";
import type { Conversation } from "../domain.ts";
import { guessLanguage } from "../interchange/guess-language.ts";

/** What the list is made from. */
export interface LaunchFacts {
  readonly conversation: Pick<Conversation, "language" | "moderationPolicyMarkdown" | "moderationMode" | "whoMayWrite" | "opensAt" | "closesAt" | "embedSites">;
  /** Statements people could vote on if it were open now. */
  readonly votable: readonly { readonly text: string; readonly language: string }[];
  /** People who may decide on statements here. */
  readonly reviewers: number;
  /** Somebody is named whom participants can ask about their data. */
  readonly hasPrivacyContact: boolean;
  readonly wasPreviewed: boolean;
}

/** Fewer, and the first people have seen everything before others arrive. */
const FEW_STATEMENTS = 10;

/** What is ready for opening, in the order it is best done. Nothing here keeps anybody from opening. */
export function launchChecks({ conversation, votable, reviewers, hasPrivacyContact, wasPreviewed }: LaunchFacts, now: number): readonly LaunchCheck[] {
  const { moderationPolicyMarkdown, moderationMode, whoMayWrite, opensAt, closesAt, embedSites } = conversation;
  const foreign = inOtherLanguage(conversation.language, votable);
  const isCitizensWriting = whoMayWrite === "participants";
  const check = (id: LaunchCheck["id"], verdict: LaunchVerdict, count: number | null = null): LaunchCheck => ({ id, verdict, count });
  const isWrongTime = closesAt !== null && closesAt <= Math.max(now, opensAt ?? now);
  return [
    check("seeds", votable.length === 0 ? "not-ready" : votable.length < FEW_STATEMENTS ? "look" : "ready", votable.length),
    check("languages", foreign === 0 ? "ready" : "look", foreign),
    check("moderation", moderationMode === "pre" || !isCitizensWriting ? "ready" : "not-ready"),
    check("policy", moderationPolicyMarkdown.trim() !== "" || !isCitizensWriting ? "ready" : "not-ready"),
    check("reviewers", reviewers > 1 || !isCitizensWriting ? "ready" : "look", reviewers),
    check("privacy", hasPrivacyContact ? "ready" : "not-ready"),
    isWrongTime ? check("times", "not-ready") : check("closing", closesAt === null ? "look" : "ready"),
    check("embedding", embedSites.length > 0 ? "ready" : "look"),
    check("preview", wasPreviewed ? "ready" : "look"),
  ];
}

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
/** Languages that are told by their script alone. */
const ownScripts: ReadonlySet<string> = new Set(["ja", "ko", "zh"]);

/** Statements in another language than the conversation: those that say so, or all, when their script shows that nobody said so. */
function inOtherLanguage(language: string, votable: LaunchFacts["votable"]): number {
  const said = votable.filter((statement) => primary(statement.language) !== primary(language)).length;
  if (said > 0 || votable.length === 0) return said;
  const seen = primary(guessLanguage(votable.map(({ text }) => text)));
  return seen !== primary(language) && (ownScripts.has(seen) || ownScripts.has(primary(language))) ? votable.length : 0;
}
