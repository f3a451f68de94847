// npm run bench -- report: processor time of a report without a model, from a finished map to the last byte, median of five.
import { composeReport } from "../../server/report/compose-report.ts";
import { plantConversation } from "../eval/plant-conversation.ts";
import { manyStatements } from "../eval/statement-bank.ts";
import { printTable } from "./print-table.ts";

const RUNS = 5;

const rows = [100, 500, 2_000].map((count) => {
  process.stderr.write(`${String(count)} statements …\n`);
  const texts = [...manyStatements("en", count / 2), ...manyStatements("ja", count / 2)];
  const { input, votes } = plantConversation({ seed: 1, people: 200, texts, isAssessed: false });
  const times: number[] = [];
  const bytes = new Set<string>();
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage();
    bytes.add(JSON.stringify(composeReport(input)));
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  times.sort((a, b) => a - b);
  const [text = ""] = bytes;
  return [String(count), votes.length.toLocaleString("en"), (times[RUNS >> 1] ?? 0).toFixed(2), (times[RUNS - 1] ?? 0).toFixed(2), (text.length / 1e6).toFixed(2), bytes.size === 1 ? "yes" : "NO"];
});
printTable(["statements", "votes", "CPU s (median)", "CPU s (slowest)", "MB", "same bytes"], rows);
