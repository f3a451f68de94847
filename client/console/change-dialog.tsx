import { useState } from "preact/hooks";
import type { StatementChanged } from "../../server/contract/change-statement.ts";
import type { ConversationSettings } from "../../server/contract/conversation.ts";
import { correctionProblem } from "../../server/contract/slip-of-the-pen.ts";
import { statementLimit } from "../../server/contract/statement-limit.ts";
import type { ReviewStatement } from "../../server/contract/statement.ts";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Choices, Field, Tick } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

type Way = "correct" | "reword" | "split";
const mostParts = 5;

interface Props {
  readonly conversationId: string;
  readonly limits: Pick<ConversationSettings, "statementMaxGraphemes" | "statementMaxGraphemesOther" | "language">;
  readonly statement: ReviewStatement;
  /** Sends in turn with the decisions on their way. */
  readonly onChange: (send: () => Promise<StatementChanged>) => Promise<StatementChanged>;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Correct a slip, reword, or split: says before it is done what becomes of the votes. */
export function ChangeDialog({ conversationId, limits, statement, onChange, onDone, onClose }: Props) {
  const { messages, api } = useConsole();
  const words = messages.reviewMore.change;
  const [way, setWay] = useState<Way>("correct");
  const [corrected, setCorrected] = useState(statement.text);
  const [parts, setParts] = useState<readonly string[]>([statement.text, ""]);
  const [isShown, setShown] = useState(true);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const texts = (way === "correct" ? [corrected] : way === "reword" ? parts.slice(0, 1) : parts).map(oneLine);
  const tooLong = texts.map((text) => statementLimit(text, limits)).find((max, index) => [...new Intl.Segmenter().segment(texts[index] ?? "")].length > max);
  const problem = way === "split" && texts.filter((text) => text !== "").length < 2 ? words.twoNeeded
    : texts[0] === "" || texts.every((text) => text === "") ? words.empty
    : tooLong !== undefined ? words.tooLong(tooLong)
    : way === "split" && new Set(texts).size < texts.length ? words.twice
    : way === "reword" && texts[0] === statement.text ? words.problem.same
    : way === "correct" ? withProblem(correctionProblem(statement.text, texts[0] ?? ""), words.problem) : undefined;
  // What a correction may not do is told while it is typed; what is only missing, when it is sent.
  const shownProblem = isTried || (way === "correct" && texts[0] !== statement.text) ? problem : undefined;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problem !== undefined || isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      const seenText = statement.text;
      const changed = await onChange(() => (way === "correct"
        ? api.correctStatement(conversationId, statement.id, { text: texts[0] ?? "", seenText })
        : api.replaceStatement(conversationId, statement.id, { texts: texts.filter((text) => text !== ""), seenText, moderation: isShown ? "accepted" : "pending", reason: null })));
      onDone(way === "correct" ? words.said.correct(statement.id)
        : way === "reword" ? words.said.reword(statement.id, changed.statements[1]?.id ?? 0) : words.said.split(statement.id, changed.statements.length - 1));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const area = (id: string, label: string, value: string, change: (text: string) => void, error: string | undefined, isFirst: boolean) => (
    <Field id={id} label={label} error={error}>
      {(attributes) => (
        <textarea
          class="input" rows={3} lang={statement.language} dir="auto" {...attributes} value={value}
          autoFocus={isFirst}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
  const setPart = (index: number) => (text: string): void => setParts(parts.map((part, at) => (at === index ? text : part)));

  return (
    <Dialog title={words.title(statement.id)} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <div><p class="small muted">{words.before}</p><blockquote lang={statement.language} dir="auto">{statement.text}</blockquote></div>
        <Choices
          name="way" legend={words.how} value={way} onChange={setWay}
          choices={(["correct", "reword", "split"] as const).map((value) => ({ value, label: words.ways[value], hint: words.wayHints[value] }))}
        />
        {way === "correct" && area("corrected-text", words.text, corrected, setCorrected, shownProblem, true)}
        {way === "reword" && area("new-text", words.newText, parts[0] ?? "", setPart(0), shownProblem, true)}
        {way === "split" && parts.map((part, index) => (
          <div key={index} class="stack stack--tight">
            {area(`part-${String(index)}`, words.part(index + 1), part, setPart(index), index === parts.length - 1 ? shownProblem : undefined, index === 0)}
            {parts.length > 2 && <p><button type="button" class="button button--quiet button--small" onClick={() => setParts(parts.filter((_, at) => at !== index))}>{words.removePart(index + 1)}</button></p>}
          </div>
        ))}
        {way === "split" && parts.length < mostParts && <p><button type="button" class="button button--small" onClick={() => setParts([...parts, ""])}>{words.addPart}</button></p>}
        {way !== "correct" && <Tick id="show-at-once" label={words.showAtOnce} hint={words.showAtOnceHint} checked={isShown} onChange={setShown} />}
        {failure !== null && <FailureNotice error={failure} />}
        <div class="row">
          <button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? words.saving : words.submit[way]}</button>
          <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}

const withProblem = <Key extends string>(problem: Key | null, words: Readonly<Record<Key, string>>): string | undefined => (problem === null ? undefined : words[problem]);
