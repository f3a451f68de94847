import { hashOf } from "../report/canonical-json.ts";
import type { ModelModeStore } from "./model-call.ts";

/** How to ask for JSON, from the strictest a server may offer to plain words. */
const ladder = ["json_schema", "json_object", "plain"] as const;
export type JsonMode = (typeof ladder)[number];
/** Parameters that some servers refuse. */
const optional = ["temperature", "seed"] as const;
export type OptionalParameter = (typeof optional)[number];

export interface Capabilities {
  mode(): JsonMode;
  accepts(parameter: OptionalParameter): boolean;
  /** Reads what was found out before this process began. */
  recall(): Promise<void>;
  /** Steps down because of what the server refused while it was asked in `tried`; false when nothing is left to leave out. */
  learn(refusal: string, tried: JsonMode): Promise<boolean>;
}

/** What one server takes, found out by its refusals and remembered. */
export function createCapabilities(baseUrl: string | null, model: string, store: ModelModeStore | null): Capabilities {
  const server = hashOf([baseUrl, model]);
  let step = 0;
  const refused = new Set<OptionalParameter>();
  let recalled: Promise<void> | null = null;

  const read = async (): Promise<void> => {
    const kept = (await store?.find(server)) ?? null;
    if (kept === null) return;
    const [mode = "", ...without] = kept.split(" ");
    step = Math.max(step, ladder.indexOf(mode as JsonMode));
    for (const parameter of optional) if (without.includes(`-${parameter}`)) refused.add(parameter);
  };
  const keep = (): Promise<void> => store?.save(server, [ladder[step] ?? "plain", ...[...refused].map((name) => `-${name}`)].join(" ")) ?? Promise.resolve();

  return {
    mode: () => ladder[step] ?? "plain",
    accepts: (parameter) => !refused.has(parameter),
    recall: () => (recalled ??= read()),
    async learn(refusal, tried) {
      const parameter = optional.find((name) => refusal.includes(name) && !refused.has(name));
      if (parameter !== undefined) refused.add(parameter);
      else if (/response_format|json_schema|json_object|structured|schema|guided|grammar/iu.test(refusal) && tried !== "plain") {
        // Another question may have gone down meanwhile; never two steps for one refusal.
        step = Math.max(step, ladder.indexOf(tried) + 1);
      } else return false;
      await keep();
      return true;
    },
  };
}
