import type { ReportEstimate, ReportJob, ReportJobList } from "../../server/contract/report-jobs.ts";
import { isOver } from "../../server/contract/report-jobs.ts";
import type { PublishedReport } from "../../server/contract/report.ts";
import type { RunningServer } from "../../server/run-server.ts";
import { buildConversation } from "./build-conversation.ts";
import { castTwoCamps } from "./cast-two-camps.ts";
import { ask, type Reply } from "./join-conversation.ts";
import type { ErrorBody } from "../../server/contract/error.ts";

/** Fourteen statements, of which `castTwoCamps` votes on the first ten: enough for topics. */
export const townStatements: readonly string[] = [
  "The square needs more trees.", "Benches on the square should have backs.", "Cars should park on the grass.", "Markets should come back every week.",
  "Music is welcome until ten.", "Food trucks bring life to the markets.", "Evenings should be quiet, music or not.", "Parking should stay free.", "Taxis should wait at the doors.",
  "The fountain should be moved.", "Parking needs more shade.", "The square could have a stage.", "Markets need a roof.", "The trees need water in summer.",
];

/** A conversation of two camps with a map, ready for a report. */
export async function buildDividedConversation(server: Pick<RunningServer, "services" | "maps">): Promise<string> {
  const { id } = await buildConversation(server, { statements: townStatements });
  await castTwoCamps(server, id);
  await server.maps.settled();
  return id;
}

/** The job endpoints, as one person calls them. */
export function jobsOf(server: { readonly url: string }, headers: Readonly<Record<string, string>>) {
  const conversation = (id: string): string => `/console/conversations/${id}`;
  const job = (id: string): Promise<Reply<ReportJob & ErrorBody>> => ask(server, "GET", `/console/report-jobs/${id}`, { headers });
  return {
    estimate: (id: string, search = ""): Promise<Reply<ReportEstimate & ErrorBody>> => ask(server, "GET", `${conversation(id)}/report-estimate${search}`, { headers }),
    start: (id: string, body: object = {}): Promise<Reply<ReportJob & ErrorBody>> => ask(server, "POST", `${conversation(id)}/report-jobs`, { body, headers }),
    list: (id: string): Promise<Reply<ReportJobList & ErrorBody>> => ask(server, "GET", `${conversation(id)}/report-jobs`, { headers }),
    job,
    act: (id: string, action: "cancel" | "resume"): Promise<Reply<ReportJob & ErrorBody>> => ask(server, "POST", `/console/report-jobs/${id}/${action}`, { headers }),
    report: (id: string): Promise<Reply<PublishedReport & ErrorBody>> => ask(server, "GET", `/reports/${id}`, { headers }),
    /** Asks until the job is as wanted: over, unless told otherwise. */
    async until(id: string, isWanted: (job: ReportJob) => boolean = ({ state }) => isOver(state)): Promise<ReportJob> {
      for (;;) {
        const { body } = await job(id);
        if (isWanted(body)) return body;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}
export type Jobs = ReturnType<typeof jobsOf>;
