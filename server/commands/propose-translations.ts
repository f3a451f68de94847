import type { ProposeTranslations, TranslationProposals, TranslationProposalsQuery, TranslationsProposed } from "../contract/seeding.ts";
import { LanguageTag } from "../contract/locale.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { UnitMeter, type TokenBudget } from "../report/jobs/token-budget.ts";
import { askForTranslations } from "../translation/ask-for-translations.ts";
import { findConversation } from "./find-conversation.ts";

const MOST_LANGUAGES = 10;

const base = (tag: string): string => tag.split("-")[0] ?? tag;
/** Chinese for readers of one script is not Chinese for those of the other, and Japanese is not easy Japanese. */
const isWrittenIn = (language: string, wanted: string): boolean =>
  language === wanted || (!wanted.includes("-x-") && base(language) === base(wanted) && (language === base(language) || wanted === base(wanted)));

/** What waits for approval, and what has no translation yet into the languages asked for. */
export async function listTranslationProposals(
  { store }: Pick<Deps, "store">, model: Pick<ModelClient, "model"> | null, conversationId: string, { languages = "" }: TranslationProposalsQuery,
): Promise<TranslationProposals> {
  const { id } = await findConversation({ store }, conversationId);
  const [statements, translations] = await Promise.all([store.statements.list(id), store.translations.list(id)]);
  const current = translations.filter(({ isCurrent }) => isCurrent);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const wanted = [...new Set(languages.split(",").filter((tag) => LanguageTag.safeParse(tag).success))].slice(0, MOST_LANGUAGES);
  return {
    model: model?.model ?? null,
    proposals: current.flatMap(({ statementId, language, text, isApproved, model: proposedBy }) => {
      const statement = byId.get(statementId);
      return isApproved || proposedBy === undefined || statement === undefined || statement.moderation === "rejected" ? [] : [{ statementId, language, text, original: statement.text, originalLanguage: statement.language, model: proposedBy }];
    }),
    missing: wanted.map((language) => {
      const translated = new Set(current.filter((translation) => translation.language === language).map(({ statementId }) => statementId));
      return { language, statementIds: statements.filter((statement) => statement.moderation !== "rejected" && !isWrittenIn(statement.language, language) && !translated.has(statement.id)).map((statement) => statement.id) };
    }),
  };
}

/**
 * Lets the model propose translations, unapproved; what has one already is left alone. Kept answers are not paid for twice.
 * @throws AppError "statement-not-found", "model-not-configured", "model-failed" when nothing at all was answered
 */
export async function proposeTranslations(
  { deps, model, budgetOf }: { readonly deps: Deps; readonly model: ModelClient | null; readonly budgetOf: (conversationId: string) => TokenBudget },
  conversationId: string, { language, statementIds }: ProposeTranslations, personId: string,
): Promise<TranslationsProposed> {
  const { id } = await findConversation(deps, conversationId);
  if (model === null) throw new AppError("model-not-configured");
  const byId = new Map((await deps.store.statements.list(id)).map((statement) => [statement.id, statement]));
  const asked = [...new Set(statementIds)].map((statementId) => {
    const statement = byId.get(statementId);
    if (statement === undefined) throw new AppError("statement-not-found");
    return statement;
  });
  const translated = new Set((await deps.store.translations.list(id)).filter((one) => one.isCurrent && one.language === language).map(({ statementId }) => statementId));
  const open = asked.filter((statement) => statement.moderation !== "rejected" && !isWrittenIn(statement.language, language) && !translated.has(statement.id));
  const meter = new UnitMeter(budgetOf(id));
  const { usable, unusable, failures } = await askForTranslations((question) => model.ask(question, { meter }), open, language);
  const isCapReached = failures.some(({ problem }) => problem === "token-cap");
  if (failures.length > 0) deps.log.warn({ conversationId: id, problems: failures.map(({ problem }) => problem) }, "some translations could not be proposed");
  if (failures.length > 0 && !isCapReached && usable.length === 0 && unusable.length === 0) throw new AppError("model-failed");

  const at = deps.clock();
  const originals = new Map(open.map((statement) => [statement.id, statement.text]));
  const proposed = await deps.store.translations.propose(id, usable.map((one) =>
    ({ statementId: one.id, language, text: one.text, original: originals.get(one.id) ?? "", personId, at, model: model.model })));
  return { proposed: [...proposed], unusable: [...unusable], isCapReached };
}
