import type { ModelCallStore } from "../llm/model-call.ts";
import type { StoreContext } from "./counters.ts";

export function createModelCallStore({ db }: StoreContext): ModelCallStore {
  return {
    async find(key) {
      const row = await db.selectFrom("model_calls").selectAll().where("key", "=", key).executeTakeFirst();
      if (row === undefined) return null;
      return { key: row.key, response: row.response, promptTokens: row.prompt_tokens, completionTokens: row.completion_tokens, createdAt: row.created_at };
    },
    async save({ key, response, promptTokens, completionTokens, createdAt }) {
      await db.insertInto("model_calls")
        .values({ key, response, prompt_tokens: promptTokens, completion_tokens: completionTokens, created_at: createdAt })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },
  };
}
