import type { OrganiserQuestions, UpdateQuestions } from "../../server/contract/questions.ts";
import type { SaveCensus, WhoTookPart } from "../../server/contract/who-took-part.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** What "Who took part" asks of the server. */
export const createWhoTookPartApi = (call: Call, one: (id: string) => string) => ({
  questions: (id: string) => call<OrganiserQuestions>("GET", `${one(id)}/questions`),
  updateQuestions: (id: string, body: UpdateQuestions) => call<OrganiserQuestions>("PATCH", `${one(id)}/questions`, { body }),
  whoTookPart: (id: string) => call<WhoTookPart>("GET", `${one(id)}/who-took-part`, { timeoutMs: 60_000 }),
  saveCensus: (id: string, questionId: string, body: SaveCensus) => call<WhoTookPart>("PATCH", `${one(id)}/census/${encodeURIComponent(questionId)}`, { body }),
});
