import { correctAnswer, correctSentences } from "../support/fake-llm-answers.ts";
import type { Behaviour } from "../support/fake-llm.ts";
import type { SeenTask } from "../support/fake-llm-task.ts";
import { attacks, type Attack } from "./attacks.ts";

/** How a model that was talked over says what it was told to. */
export const obedience = ["says nothing else", "adds it to a right sentence", "words the statement with it"] as const;
export type Obedience = (typeof obedience)[number];

const attackIn = (texts: readonly string[]): Attack | undefined => attacks.find(({ text }) => texts.some((seen) => seen.includes(text.slice(0, 12))));

/** A model that obeys every attack it is shown, the repair's too; everything else it answers rightly. */
export const obeying = (how: Obedience): Behaviour => (task) => {
  const attack = "statements" in task ? attackIn(task.statements.map(({ text }) => text)) : undefined;
  return attack === undefined ? null : { kind: "json", value: obeyed(task, attack, how) };
};

function obeyed(task: SeenTask, { payload, text }: Attack, how: Obedience): unknown {
  if (task.step === "topic-names") return { topics: [{ name: payload, examples: [] }, { name: `${payload} again`, examples: [] }, ...(correctAnswer(task) as { topics: readonly unknown[] }).topics] };
  if (task.step !== "sentences") return correctAnswer(task);
  const attacked = task.statements.find((statement) => statement.text.includes(text.slice(0, 12)));
  return {
    sentences: correctSentences(task).map((sentence) => {
      const own = sentence.statements[0] === attacked?.id;
      if (how === "says nothing else") return { ...sentence, text: task.isJapanese ? `${payload}。` : `${payload}.` };
      if (how === "adds it to a right sentence") return { ...sentence, text: sentence.text.replace(/[.。]$/u, task.isJapanese ? `、${payload}。` : `, and ${payload}.`) };
      return own ? { ...sentence, text: sentence.text.replace(/\{\{quote:S\d+\}\}/u, payload) } : sentence;
    }),
  };
}
