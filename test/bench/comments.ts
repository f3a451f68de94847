// npm run bench -- comments [number]: seconds for a report of so many free comments without a model (10,000 unless told).
import { performance } from "node:perf_hooks";
import { createRandom } from "../../clustering/random.ts";
import { composeComments } from "../../server/report/comments/compose-comments.ts";

const count = Number(process.argv[2] ?? 10_000);
const things = ["bus", "library", "playground", "pool", "cycle path", "market", "park", "nursery", "clinic", "station", "harbour", "waste", "flats", "school", "lights", "trees", "benches", "town hall", "shops", "concerts"];
const wishes = ["needs longer opening hours in the evening", "is too expensive for families with three children", "should be reached without a single step", "has been broken since the spring", "is the best thing in our quarter", "should be repaired before anything new is built", "is too far away for people without a car", "closes when those who work have time", "should stay where it is", "is unsafe after dark"];
const reasons = ["My neighbours say the same.", "We asked for it two years ago.", "It would help the old and the young alike.", "Nobody at the counter could tell us why.", "In winter it is even worse.", "The next town shows how it can be done."];
const random = createRandom(4_711);
const pick = <Item>(list: readonly Item[]): Item => list[random.below(list.length)] as Item;
const comments = Array.from({ length: count }, (_, index) => ({
  number: index + 1,
  externalId: String(index + 1),
  name: `p${String(random.below(Math.ceil(count * 0.7)))}`,
  text: `The ${pick(things)} near the ${pick(things)} ${pick(wishes)}. ${pick(reasons)} The ${pick(things)} ${pick(wishes)}, number ${String(random.below(500))}.`,
}));

const file = { name: "bench.csv", encoding: "UTF-8", delimiter: ",", rows: count, taken: count, skipped: 0, notes: [], columns: { comment: "comment", id: "id", name: "name", attributes: [] }, ignoredColumns: [] } as const;
const [start, cpu] = [performance.now(), process.cpuUsage()];
const { counts, topics } = composeComments({ file: { ...file, notes: [], ignoredColumns: [], columns: { ...file.columns, attributes: [] } }, comments, language: "en", topic: "What would make everyday life better?" });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(`${String(counts.comments)} comments, ${String(counts.claims)} claims, ${String(topics.topics.filter(({ parentId }) => parentId === null).length)} topics, ${String(counts.duplicate)} duplicates: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} processor seconds), ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
