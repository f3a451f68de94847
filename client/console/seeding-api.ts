import type {
  ArrangeSeeds, ImportSeeds, LanguageProposals, ProposeTranslations, SeedList, SeedsImported, SeedTable, SetLanguages, TranslationProposals, TranslationsProposed,
} from "../../server/contract/seeding.ts";
import type { LivePicture } from "../../server/contract/live-picture.ts";
import type { RequestOptions } from "../shared/api.ts";
import { sendFile } from "../shared/send-file.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** A language model answers when it answers. */
const modelTimeoutMs = 300_000;
const fileTimeoutMs = 120_000;

/** What seeding and the live picture ask of the server. */
export const createSeedingApi = (call: Call, one: (id: string) => string) => ({
  readSeedFile: (id: string, file: File, sheet: string | null) =>
    sendFile<SeedTable>(`${one(id)}/seed-file?${new URLSearchParams({ name: file.name.slice(0, 200), ...(sheet !== null && { sheet }) }).toString()}`, file),
  importSeeds: (id: string, body: ImportSeeds) => call<SeedsImported>("POST", `${one(id)}/seed-import`, { body, timeoutMs: fileTimeoutMs }),
  /** The address of a file, opened by the browser itself. */
  seedTemplate: (id: string, locale: string): string => `/api/v1${one(id)}/seed-template.csv?lang=${locale}`,
  seeds: (id: string) => call<SeedList>("GET", `${one(id)}/seeds`),
  arrangeSeeds: (id: string, body: ArrangeSeeds) => call<SeedList>("PATCH", `${one(id)}/seeds`, { body }),
  languageProposals: (id: string) => call<LanguageProposals>("GET", `${one(id)}/languages`),
  setLanguages: (id: string, body: SetLanguages) => call<LanguageProposals>("POST", `${one(id)}/languages`, { body }),
  translationProposals: (id: string, languages: readonly string[]) => call<TranslationProposals>("GET", `${one(id)}/translation-proposals?languages=${encodeURIComponent(languages.join(","))}`),
  livePicture: (id: string) => call<LivePicture>("GET", `${one(id)}/picture`, { timeoutMs: fileTimeoutMs }),
  proposeTranslations: (id: string, body: ProposeTranslations) => call<TranslationsProposed>("POST", `${one(id)}/translation-proposals`, { body, timeoutMs: modelTimeoutMs }),
});
