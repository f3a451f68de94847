import { exportConversation as exportFolder } from "../commands/export-conversation.ts";
import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import type { StoredMap } from "../domain.ts";
import type { Store } from "../store/store.ts";
import { describeLeftOut } from "../integrity/left-out.ts";
import { CommandError, readArguments, type Command, type ExitCode } from "./command.ts";
import { withStore } from "./open-store.ts";

const help = `hiroba export <conversation> <folder> [--report <id>]

Writes a conversation as a Polis export of 2025 (summary, comments, votes, participant-votes, comment-groups) together
with its opinion map (opinion-map.json), as of the newest map.

  --report <id>   as of the map this report was written from: what \`hiroba verify\` needs to check it

<conversation> is the id in the address, /c/<conversation>. The folder is created; it must be empty.`;

export const exportConversation: Command = {
  name: "export",
  summary: "write a conversation as a Polis export, with its opinion map",
  help,
  run: (args, terminal) => {
    const { values, positionals } = readArguments(args, { report: { type: "string" } }, ["<conversation>", "<folder>"]);
    const [id = "", folder = ""] = positionals;
    return withStore<ExitCode>(async (store) => {
      if (await store.conversations.find(id) === null) throw new CommandError(`There is no conversation ${JSON.stringify(id)}.`);
      const stored = values.report === undefined ? await store.maps.latest(id) : await mapOfReport(store, id, values.report);
      const config = readConfig(processEnvironment());
      terminal.progress("writing");
      const { counts, statements, leftOut, newer } = await exportFolder(store, id, folder, { stored, publicUrl: publicUrl(config, config.port) });
      terminal.note(`${String(statements)} statements, ${String(counts.people.size)} people, ${String(counts.votes)} votes${stored === null ? ", no map yet" : `, map version ${String(stored.version)}`}.`);
      if (leftOut !== undefined) terminal.note(`Not in it: ${describeLeftOut(leftOut)}`);
      if (newer > 0) terminal.note(`${String(newer)} newer lines of the vote log are not in that map and were left out.`);
      terminal.out(folder);
      return 0;
    });
  },
};

async function mapOfReport(store: Store, conversationId: string, reportId: string): Promise<StoredMap> {
  const report = await store.reports.find(reportId);
  if (report?.conversationId !== conversationId) throw new CommandError(`The conversation has no report ${JSON.stringify(reportId)}.`);
  const stored = await store.maps.find(conversationId, report.mapVersion);
  if (stored === null) throw new CommandError(`The map of report ${JSON.stringify(reportId)} is not kept any more.`);
  return stored;
}
