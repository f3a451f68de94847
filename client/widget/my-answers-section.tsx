import { useEffect, useState } from "preact/hooks";
import type { MyAnswers, PublicQuestions } from "../../server/contract/questions.ts";
import { usePartMessages } from "./parts-catalogue.tsx";
import { readMyAnswers, readQuestions, removeMyAnswers, sendAnswers, sendWaiting, type ChosenAnswers } from "./questions-api.ts";
import { ConsentText, QuestionsForm } from "./questions-form.tsx";
import type { Session } from "./session.ts";

/** My answers about myself: seen, given, changed and deleted at any time. Nothing is drawn where nothing was ever asked. */
export function MyAnswersSection({ session, isOpen }: { readonly session: Session; readonly isOpen: boolean }) {
  const words = usePartMessages().questions;
  const [asked, setAsked] = useState<PublicQuestions | null>(null);
  const [mine, setMine] = useState<MyAnswers["answers"]>([]);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const waiting = sendWaiting(session).catch(() => null);
    Promise.all([readQuestions(session), waiting.then(() => readMyAnswers(session))]).then(([questions, { answers }]) => {
      setAsked(questions);
      setMine(answers);
    }, () => undefined);
  }, [session]);
  if (asked === null || (asked.questions.length === 0 && mine.length === 0)) return null;

  const act = (acting: Promise<MyAnswers | null>, done: string): void => {
    setBusy(true);
    acting.then((saved) => {
      if (saved !== null) setMine(saved.answers);
      setSaid(saved === null ? words.waiting : done);
    }, () => setSaid(words.failed)).finally(() => setBusy(false));
  };
  const save = (answers: ChosenAnswers): void => {
    if (answers.length === 0) setSaid(mine.length === 0 ? words.savedNone : words.saved);
    else act(sendAnswers(session, answers), words.saved);
  };
  return (
    <section class="stack" aria-labelledby="my-answers">
      <h2 id="my-answers">{words.mineTitle}</h2>
      {mine.length === 0 && <p>{words.mineNone}</p>}
      {isOpen && asked.questions.length > 0 && (
        <>
          <p class="small">{words.intro}</p>
          <ConsentText asked={asked} />
          <QuestionsForm key={mine.map(({ questionId, answerId }) => `${questionId}=${answerId}`).join()} {...{ asked, isBusy }} before={mine} onSave={save} />
        </>
      )}
      {!isOpen && mine.length > 0 && <p>{words.mineClosed}</p>}
      {mine.length > 0 && <p><button type="button" class="button" aria-disabled={isBusy} onClick={() => act(removeMyAnswers(session), words.removed)}>{words.remove}</button></p>}
      <p role="status">{said}</p>
    </section>
  );
}
