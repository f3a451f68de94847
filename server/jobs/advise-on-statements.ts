import type { Logger } from "pino";
import { languageNames } from "../../prompts/message.ts";
import { STATEMENT_ADVICE_VERSION, StatementAdvice, statementAdviceMessages, statementAdviceSchema } from "../../prompts/statement-advice.ts";
import type { Clock } from "../deps.ts";
import type { CallMeter } from "../llm/call-meter.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { ModelError } from "../llm/model-problem.ts";
import { hashOf } from "../report/canonical-json.ts";
import { maskPersonalData } from "../report/comments/mask-personal-data.ts";
import type { NewFlag, StatementToScreen } from "../store/flag-store.ts";
import type { Store } from "../store/store.ts";
import type { Duty } from "./housekeeping.ts";

/** Asks the model about statements that wait for a moderator. What it says becomes a flag: words to read, nothing that acts. */
export interface Advising {
  readonly duty: Duty;
  /** Resolves when nothing is being asked any more. */
  close(): Promise<void>;
}

/** Statements in one question. */
const AT_ONCE = 20;
const LONGEST_REASON = 300;

export function createAdvising({ store, model, tokensPerDay, clock, log }: {
  readonly store: Pick<Store, "flags" | "conversations">;
  readonly model: Pick<ModelClient, "ask" | "model">;
  /** Most tokens for one conversation and day (UTC). */
  readonly tokensPerDay: number;
  readonly clock: Clock;
  readonly log: Logger;
}): Advising {
  let running: Promise<void> | null = null;
  let isClosing = false;

  async function adviseOn(conversationId: string): Promise<void> {
    const conversation = await store.conversations.find(conversationId);
    if (conversation === null) return;
    for (;;) {
      const statements = isClosing ? [] : await store.flags.toAdvise(conversationId, AT_ONCE);
      if (statements.length === 0) return;
      const day = new Date(clock()).toISOString().slice(0, 10);
      const meter = createMeter(tokensPerDay - await store.flags.adviceSpent(conversationId, day));
      try {
        const input = inputOf(conversation, statements);
        const { advice } = await model.ask(
          { promptVersion: STATEMENT_ADVICE_VERSION, messages: statementAdviceMessages(input), jsonSchema: statementAdviceSchema(input), answer: StatementAdvice }, { meter },
        );
        await store.flags.saveAdvice(conversationId, statements, readAdvice(advice, statements, model.model), clock());
      } finally {
        if (meter.spent() > 0) await store.flags.spendOnAdvice(conversationId, day, meter.spent());
      }
    }
  }

  async function adviseOnAll(): Promise<void> {
    for (const conversationId of await store.flags.conversationsToAdvise()) {
      try {
        await adviseOn(conversationId);
      } catch (error) {
        // Out of tokens, out of reach, out of form: the statements wait for a person without advice, as they would anyway.
        if (!(error instanceof ModelError)) throw error;
        if (error.problem !== "token-cap") log.warn({ conversationId, problem: error.problem }, "the model gave no advice; it is asked again later");
      }
    }
  }

  return {
    duty: {
      name: "advice",
      // Not waited for: a slow model must not keep other duties.
      run: () => {
        running ??= adviseOnAll()
          .catch((error: unknown) => { log.error({ err: error }, "asking the model for advice failed"); })
          .finally(() => { running = null; });
        return Promise.resolve();
      },
    },
    async close() {
      isClosing = true;
      await running;
    },
  };
}

function inputOf({ topic, language }: { readonly topic: string; readonly language: string }, statements: readonly StatementToScreen[]) {
  const texts = statements.map(({ id, text }) => ({ id: `S${String(id)}`, text: maskPersonalData(text, null).text }));
  return { topic, language: languageNames[language] ?? language, listName: `statements_${hashOf(texts).slice(0, 8)}`, statements: texts };
}

/** Advice about statements that were asked about, one each; plain text without addresses, cut where it is long. */
function readAdvice(advice: StatementAdvice["advice"], statements: readonly StatementToScreen[], model: string): readonly NewFlag[] {
  const asked = new Set(statements.map(({ id }) => `S${String(id)}`));
  const flags = new Map<number, NewFlag>();
  for (const { id, concern, reason } of advice) {
    if (!asked.has(id)) continue;
    const statementId = Number(id.slice(1));
    const plain = [...maskPersonalData(reason.normalize("NFC").replace(/[\p{Cc}\p{Cf}]/gu, " ").replace(/\s+/gu, " ").trim(), null).text].slice(0, LONGEST_REASON).join("");
    if (plain !== "" && !flags.has(statementId)) flags.set(statementId, { statementId, detail: { kind: "advice", concern, reason: plain, model } });
  }
  return [...flags.values()];
}

function createMeter(left: number): CallMeter & { readonly spent: () => number } {
  let spent = 0;
  return {
    before(estimate) {
      if (spent + estimate > left) throw new ModelError("token-cap");
    },
    failed(estimate) {
      spent += estimate;
    },
    after({ promptTokens, completionTokens }) {
      spent += promptTokens + completionTokens;
    },
    spent: () => spent,
  };
}
