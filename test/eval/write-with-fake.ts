import type { Report } from "../../server/contract/report.ts";
import { finishReport } from "../../server/report/compose-report.ts";
import { prepareReport, type ReportInput } from "../../server/report/prepare-report.ts";
import { startFakeLlm, type Behaviour } from "../support/fake-llm.ts";
import { buildClient, keptCalls, wordWithModel, type KeptCalls, type Worded } from "../support/word-with-model.ts";

export interface Written {
  readonly report: Report;
  readonly worded: Worded;
  /** Requests the server saw. */
  readonly requests: number;
}

/** A whole report with the fake model, as a job writes it. */
export async function writeWithFake(input: ReportInput, behaviour?: Behaviour, calls: KeptCalls = keptCalls()): Promise<Written> {
  const server = await startFakeLlm(behaviour);
  try {
    const draft = prepareReport(input);
    const worded = await wordWithModel(buildClient(server.baseUrl, { calls, timeoutMs: 60_000 }).client, draft.pack);
    const facts = worded.topics === null ? draft.facts : { ...draft.facts, topics: worded.topics };
    return { report: finishReport({ ...draft, facts }, { wordings: worded.wordings, model: "fake", modelProblem: worded.problem }), worded, requests: server.requests.length };
  } finally {
    await server.close();
  }
}
