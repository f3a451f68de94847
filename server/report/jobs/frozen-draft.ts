import type { FactPack } from "../fact-pack.ts";
import type { ReportDraft } from "../prepare-report.ts";
import type { FrozenInput } from "../stored-report.ts";
import type { NamedTopic } from "./name-topics.ts";

/** Everything a job writes its report from, whatever happens to the conversation meanwhile. */
export interface FrozenDraft {
  readonly draft: ReportDraft;
  readonly mapVersion: number;
  /** Names of topics to keep; null: the model names them anew. */
  readonly knownTopics: readonly NamedTopic[] | null;
  /** What later edits of the report are checked against. */
  readonly input: FrozenInput;
}

/** As text; the index of facts is made anew when it is read. */
export const freezeDraft = (frozen: FrozenDraft): string => {
  const { byId: _, ...pack } = frozen.draft.pack;
  return JSON.stringify({ ...frozen, draft: { ...frozen.draft, pack } });
};

export function readFrozenDraft(text: string): FrozenDraft {
  const frozen = JSON.parse(text) as Omit<FrozenDraft, "draft"> & { readonly draft: Omit<ReportDraft, "pack"> & { readonly pack: Omit<FactPack, "byId"> } };
  const { pack } = frozen.draft;
  return { ...frozen, draft: { ...frozen.draft, pack: { ...pack, byId: new Map(pack.facts.map((fact) => [fact.id, fact])) } } };
}
