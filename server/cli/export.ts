import { readLeftOut } from "../commands/read-left-out.ts";
import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import type { StoredMap, Statement, VoteEvent } from "../domain.ts";
import { writePolisFolder } from "../interchange/polis/write-polis-folder.ts";
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
      const conversation = await store.conversations.find(id);
      if (conversation === null) throw new CommandError(`There is no conversation ${JSON.stringify(id)}.`);
      const stored = values.report === undefined ? await store.maps.latest(id) : await mapOfReport(store, id, values.report);
      const config = readConfig(processEnvironment());
      const lastSeq = await store.votes.lastSeq(id);
      const upTo = stored?.inputSeq ?? lastSeq;
      const statements = asOfMap(await store.statements.list(id), stored);
      terminal.progress("writing");
      const { numbers } = await store.exclusions.asOf(id, stored?.exclusionsUpTo ?? 0);
      const leftOut = stored === null ? undefined : await readLeftOut({ store }, stored);
      const counts = await writePolisFolder(folder, {
        conversation, statements, map: stored?.map ?? null, leftOut,
        url: `${publicUrl(config, config.port)}/c/${id}`,
        votes: () => without(numbers, until(store.votes.logAfter(id, 0), upTo)),
        sources: new Map((await store.kiosks.offlineParticipants(id)).map(({ number, source }) => [number, source])),
      });
      terminal.note(`${String(statements.length)} statements, ${String(counts.people.size)} people, ${String(counts.votes)} votes${stored === null ? ", no map yet" : `, map version ${String(stored.version)}`}.`);
      if (leftOut !== undefined) terminal.note(`Not in it: ${describeLeftOut(leftOut)}`);
      if (lastSeq > upTo) terminal.note(`${String(lastSeq - upTo)} newer lines of the vote log are not in that map and were left out.`);
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

/** Statements and their moderation as the map knew them, so that folder and map agree. */
function asOfMap(statements: readonly Statement[], stored: StoredMap | null): readonly Statement[] {
  if (stored === null) return statements;
  const facts = new Map(stored.map.statements.map((statement) => [statement.id, statement]));
  return statements.flatMap((statement) => {
    const known = facts.get(statement.id);
    // The map counts a statement that waits under pre-moderation as out of play; it was not turned down.
    const moderation = statement.moderation === "pending" ? "pending" : known?.moderation;
    return known === undefined || moderation === undefined ? [] : [{ ...statement, moderation, isMeta: known.isMeta }];
  });
}

/** Who is not counted on the map is not in its votes. */
async function* without(numbers: ReadonlySet<number>, log: AsyncIterable<readonly VoteEvent[]>): AsyncGenerator<readonly VoteEvent[]> {
  for await (const batch of log) yield numbers.size === 0 ? batch : batch.filter(({ participantNumber }) => !numbers.has(participantNumber));
}

async function* until(log: AsyncIterable<readonly VoteEvent[]>, lastSeq: number): AsyncGenerator<readonly VoteEvent[]> {
  for await (const batch of log) {
    const wanted = batch.filter(({ seq }) => seq <= lastSeq);
    if (wanted.length > 0) yield wanted;
    if (wanted.length < batch.length) return;
  }
}
