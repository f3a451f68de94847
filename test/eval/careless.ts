import { createRandom, type Random } from "../../clustering/random.ts";
import { correctSentences, type FakeSentence } from "../support/fake-llm-answers.ts";
import type { Behaviour } from "../support/fake-llm.ts";

type Slip = (sentence: FakeSentence, isJapanese: boolean, others: readonly FakeSentence[]) => FakeSentence;
const append = (text: string, words: string): string => text.replace(/[.。]$/u, `${words}$&`);

/** What models are known to get wrong when nobody checks them. */
const slips: readonly Slip[] = [
  (s) => ({ ...s, text: s.text.replace(/\bdisagreed\b|\bagreed\b|賛成|反対/u, (word) => ({ agreed: "disagreed", disagreed: "agreed", 賛成: "反対", 反対: "賛成" })[word] ?? word) }),
  (s, isJapanese) => ({ ...s, text: append(s.text, isJapanese ? "、およそ八割です" : ", about 80 percent") }),
  (s, isJapanese) => ({ ...s, text: append(s.text, isJapanese ? "、全員が同じ意見です" : ", and everyone was united") }),
  (s, isJapanese) => ({ ...s, text: s.text.replace(/\{\{quote:S\d+\}\}/u, isJapanese ? "「もっと良くしてほしい」" : "“make it better”") }),
  (s, _isJapanese, others) => ({ ...s, statements: others.find((other) => other.statements[0] !== s.statements[0])?.statements ?? ["S999"] }),
  (s, isJapanese) => ({ ...s, text: append(s.text, isJapanese ? "、市はこれを実行するべきです" : ", so the city should act") }),
  (s, isJapanese) => ({ ...s, text: isJapanese ? `市民は${s.text}` : `Citizens say that ${s.text}` }),
  (s, isJapanese) => ({ ...s, text: append(s.text, isJapanese ? "、税金の無駄が背景にあります" : ", reflecting anger at wasted taxes") }),
];

export interface Careless {
  readonly behaviour: Behaviour;
  /** Wrong wordings it gave, to be looked for on the page. */
  readonly wrong: ReadonlySet<string>;
  readonly written: () => number;
}

/** A model that gets one sentence in three wrong, in ways drawn by chance, and no better when asked again. */
export function carelessModel(seed: number): Careless {
  const random: Random = createRandom(seed, 5);
  const wrong = new Set<string>();
  let written = 0;
  return {
    wrong,
    written: () => written,
    behaviour: (task) => {
      if (task.step !== "sentences") return null;
      const right = correctSentences(task);
      const sentences = right.map((sentence) => {
        if (!task.isRepair) written += 1;
        if (random.next() >= 1 / 3) return sentence;
        const slip = slips[random.below(slips.length)];
        const changed = slip === undefined ? sentence : slip(sentence, task.isJapanese, right);
        if (changed.text !== sentence.text || changed.statements !== sentence.statements) wrong.add(`${changed.statements.join(" ")} ${changed.text}`);
        return changed;
      });
      return { kind: "json", value: { sentences } };
    },
  };
}
