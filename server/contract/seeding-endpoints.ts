import type { Endpoint } from "./endpoint.ts";
import { ArrangeSeeds, ImportSeeds, LanguageProposals, ProposeTranslations, ReadSeedFile, SeedList, SeedsImported, SeedTable, SetLanguages, TranslationProposals, TranslationProposalsQuery, TranslationsProposed } from "./seeding.ts";

const base = "/console/conversations/:id";

/** Seeds from files, their order, their languages, and translations proposed by a model. */
export const seedingEndpoints: readonly Endpoint[] = [
  {
    method: "post", path: `${base}/seed-file`, who: "organiser", body: "csv", query: ReadSeedFile, answer: SeedTable,
    summary: "Reads a CSV or XLSX file of seeds as a table and says what each column seems to hold. Nothing is stored.",
  },
  {
    method: "post", path: `${base}/seed-import`, who: "organiser", body: ImportSeeds, hasLargeBody: true, answer: SeedsImported,
    summary: "Looks at rows of seeds and names each problem by row; without `isPreview` stores all of them with their translations and order, or, when anything is wrong, none.",
  },
  { method: "get", path: `${base}/seed-template.csv`, who: "organiser", answer: "csv", summary: "A CSV file to fill in, with headings in the reader's language." },
  { method: "get", path: `${base}/seeds`, who: "analyst", answer: SeedList, summary: "The organisers' statements in their order, and whether everybody meets them first." },
  {
    method: "patch", path: `${base}/seeds`, who: "organiser", body: ArrangeSeeds, answer: SeedList, errors: ["statement-not-found"],
    summary: "Changes the order of the seeds, and whether they are shown before everything else.",
  },
  { method: "get", path: `${base}/languages`, who: "moderator", answer: LanguageProposals, summary: "Statements whose words look like another language than the one that is kept." },
  { method: "post", path: `${base}/languages`, who: "moderator", body: SetLanguages, answer: LanguageProposals, errors: ["statement-not-found"], summary: "Says which language statements are in, all or none." },
  {
    method: "get", path: `${base}/translation-proposals`, who: "moderator", query: TranslationProposalsQuery, answer: TranslationProposals,
    summary: "Translations a model proposed and nobody has approved, and which statements have none yet.",
  },
  {
    method: "post", path: `${base}/translation-proposals`, who: "moderator", body: ProposeTranslations, answer: TranslationsProposed, errors: ["statement-not-found", "model-not-configured", "model-failed"],
    summary: "Lets the model propose translations of up to 50 statements. Nobody sees them before a person approves them; what is translated already is left alone.",
  },
];
