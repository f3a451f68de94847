import { useEffect, useRef, useState } from "preact/hooks";
import type { PublicQuestions } from "../../server/contract/questions.ts";
import { usePartMessages } from "./parts-catalogue.tsx";
import { readMyAnswers, readQuestions, sendAnswers, sendWaiting, type ChosenAnswers } from "./questions-api.ts";
import { ConsentText, QuestionsForm } from "./questions-form.tsx";
import type { Session } from "./session.ts";

const askedKey = (conversationId: string): string => `hiroba:asked:${conversationId}`;
/** Somebody answered here, or did not want to. */
export const wasAsked = ({ store, conversationId }: Pick<Session, "store" | "conversationId">): boolean => store.get(askedKey(conversationId)) !== null;

type Step =
  | { readonly kind: "loading" | "gone" }
  | { readonly kind: "consent" | "form"; readonly asked: PublicQuestions }
  | { readonly kind: "said"; readonly text: string };

/** Offered once, beside the voting and never in its way: what it is for, the consent, the questions. Refused once, it does not come again. */
export function QuestionsCard({ session }: { readonly session: Session }) {
  const words = usePartMessages().questions;
  const [step, setStep] = useState<Step>({ kind: "loading" });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (wasAsked(session)) {
      void sendWaiting(session).catch(() => undefined);
      setStep({ kind: "gone" });
      return;
    }
    // Whoever has answered on another device is not asked again.
    Promise.all([readQuestions(session), readMyAnswers(session)]).then(
      ([asked, { answers }]) => setStep(asked.questions.length === 0 || answers.length > 0 ? { kind: "gone" } : { kind: "consent", asked }),
      () => setStep({ kind: "gone" }),
    );
  }, [session]);
  const isRead = step.kind === "form" || step.kind === "said";
  useEffect(() => {
    // The button that was pressed is gone.
    if (isRead) title.current?.focus();
  }, [step.kind]);

  const close = (): void => session.store.set(askedKey(session.conversationId), "yes");
  const save = (answers: ChosenAnswers): void => {
    if (answers.length === 0) {
      close();
      return setStep({ kind: "said", text: words.savedNone });
    }
    setBusy(true);
    setFailure("");
    sendAnswers(session, answers).then((saved) => {
      close();
      setStep({ kind: "said", text: saved === null ? words.waiting : words.saved });
    }, () => setFailure(words.failed)).finally(() => setBusy(false));
  };

  if (step.kind === "loading" || step.kind === "gone") return null;
  return (
    <section class="notice stack stack--tight questions-card" aria-labelledby="asked-title">
      <h2 id="asked-title" class="notice__title" ref={title} tabIndex={-1}>{words.title}</h2>
      {step.kind === "consent" && (
        <>
          <p>{words.intro}</p>
          <ConsentText asked={step.asked} />
          <p class="row">
            <button type="button" class="button" onClick={() => setStep({ kind: "form", asked: step.asked })}>{words.agree}</button>
            <button type="button" class="link-button" onClick={() => { close(); setStep({ kind: "gone" }); }}>{words.refuse}</button>
          </p>
        </>
      )}
      {step.kind === "form" && <QuestionsForm asked={step.asked} before={[]} isBusy={isBusy} onSave={save} />}
      <p role="status">{step.kind === "said" ? step.text : failure}</p>
    </section>
  );
}
