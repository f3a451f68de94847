import type { ArrangeSeeds, LanguageProposals, SeedList, SetLanguages } from "../contract/seeding.ts";
import type { Deps } from "../deps.ts";
import { proposeLanguage } from "../interchange/seeds/propose-language.ts";
import { findConversation } from "./find-conversation.ts";

export async function listSeeds(deps: Pick<Deps, "store">, conversationId: string): Promise<SeedList> {
  const { id } = await findConversation(deps, conversationId);
  const { showsFirst, seeds } = await deps.store.seeds.list(id);
  return { showsFirst, seeds: seeds.map(({ id: statementId, text, language, moderation, isMeta }) => ({ id: statementId, text, language, moderation, isMeta })) };
}

/** Throws AppError "statement-not-found" when one of the ordered statements is not a seed. */
export async function arrangeSeeds(deps: Pick<Deps, "store">, conversationId: string, changes: ArrangeSeeds): Promise<SeedList> {
  const { id } = await findConversation(deps, conversationId);
  await deps.store.seeds.arrange(id, changes);
  return listSeeds(deps, id);
}

/** Statements that are not rejected and look like another language. */
export async function listLanguageProposals(deps: Pick<Deps, "store">, conversationId: string): Promise<LanguageProposals> {
  const { id } = await findConversation(deps, conversationId);
  const statements = (await deps.store.statements.list(id)).filter(({ moderation }) => moderation !== "rejected");
  return {
    proposals: statements.flatMap(({ id: statementId, text, language }) => {
      const proposed = proposeLanguage(text, language);
      return proposed === null ? [] : [{ statementId, text, language, proposed }];
    }),
  };
}

/** Throws AppError "statement-not-found". */
export async function setLanguages(deps: Pick<Deps, "store">, conversationId: string, { changes }: SetLanguages): Promise<LanguageProposals> {
  const { id } = await findConversation(deps, conversationId);
  await deps.store.seeds.setLanguages(id, changes);
  return listLanguageProposals(deps, id);
}
