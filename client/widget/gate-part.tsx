import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../shared/api.ts";
import { useLanguage } from "../shared/surface.tsx";
import { bringingOf, enter, type Entered } from "./enter-conversation.ts";
import { GateCodeForm } from "./gate-code-form.tsx";
import { MapTab } from "./map-tab.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { readDeviceCode, resumeHere } from "./resume-here.ts";
import type { Session } from "./session.ts";
import { readSurroundings } from "./surroundings.ts";

type Step = { readonly kind: "working" | "stopped" | "failed" } | Extract<Entered, { readonly kind: "code" }>;

/** What is asked for can be given here; everything else only says what is the matter. */
const askable: ReadonlySet<string> = new Set(["proof-of-work-needed", "invitation-needed"]);

interface Props {
  readonly session: Session;
  /** Why the server did not let the reader in. */
  readonly error: ApiError;
}

/** In place of the first card, for somebody who is not let in at once: says what is missing, takes it, or shows the results without. */
export function GatePart({ session, error }: Props) {
  const { common } = useLanguage();
  const words = usePartMessages().gate;
  const [isLooking, setLooking] = useState(false);
  // Somebody who comes from another device, or back from signing in, brings a code of their own.
  const [isComing, setComing] = useState(() => readDeviceCode(window.location.hash));
  useEffect(() => {
    if (isComing !== null) resumeHere(session, isComing).catch(() => setComing(null));
  }, []);
  if (isComing !== null) return <p class="message-panel muted" role="status">{common.loading}</p>;
  if (isLooking) {
    return (
      <div class="stack">
        <p><button type="button" class="button button--small" onClick={() => setLooking(false)}>{words.back}</button></p>
        <MapTab session={session} state={session.state()} news={0} onMoved={() => undefined} />
      </div>
    );
  }
  return (
    <section class="message-panel stack">
      {askable.has(error.code) ? <Door session={session} /> : error.code === "sign-in-needed" ? <SignIn conversationId={session.conversationId} /> : <Refused session={session} error={error} />}
      <p><button type="button" class="button" onClick={() => setLooking(true)}>{words.look}</button></p>
    </section>
  );
}

/** The provider's pages refuse to stand in a frame: from one they open in a tab of their own. */
function SignIn({ conversationId }: Pick<Session, "conversationId">) {
  const words = usePartMessages().gate;
  const { isEmbedded } = readSurroundings(window.location);
  return (
    <>
      <h2 data-goal tabIndex={-1}>{words.titleSignIn}</h2>
      <p>{words.signInText}</p>
      <p>
        <a class="button button--primary" href={`/participate/oidc/start/${encodeURIComponent(conversationId)}`} {...(isEmbedded && { target: "_blank", rel: "noopener" })}>
          {isEmbedded ? words.signInTab : words.signIn}
        </a>
      </p>
    </>
  );
}

function Refused({ session, error }: Props) {
  const { common } = useLanguage();
  const words = usePartMessages().gate;
  const title = error.code === "signed-id-required" ? words.titleSignedId : error.code === "not-on-the-list" ? words.titleNotListed : words.titleOther;
  return (
    <>
      <h2 data-goal tabIndex={-1}>{title}</h2>
      <p>{error.message}</p>
      <p><button type="button" class="button button--primary" onClick={() => void session.start()}>{common.tryAgain}</button></p>
    </>
  );
}

/** The work and the code, one after the other, as the server asks for them. */
function Door({ session }: Pick<Props, "session">) {
  const { common, format } = useLanguage();
  const words = usePartMessages().gate;
  const [step, setStep] = useState<Step>({ kind: "working" });
  const [share, setShare] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const bring = bringingOf(session);
  const isThere = useRef(true);
  const typed = useRef("");
  const title = useRef<HTMLHeadingElement>(null);

  const go = async (): Promise<void> => {
    const show = (next: Step, text: string | null = null): void => {
      if (!isThere.current) return;
      setProblem(text);
      setStep(next);
    };
    show({ kind: "working" });
    setShare(0);
    try {
      const entered = await enter(session, bring);
      if (entered.kind === "code") show(entered);
      else if (isThere.current) void session.start();
    } catch (failure) {
      show({ kind: bring.stopper.signal.aborted ? "stopped" : "failed" }, failure instanceof ApiError && failure.message !== "" ? failure.message : null);
    }
  };
  useEffect(() => {
    isThere.current = true;
    bring.onShare = setShare;
    void go();
    return () => {
      isThere.current = false;
    };
  }, []);
  // Each step is a page of its own for somebody who cannot see it; after a wrong code the field has the focus.
  useEffect(() => {
    if (step.kind !== "code" || step.refused === null) title.current?.focus();
  }, [step]);

  if (step.kind === "code") {
    const bringCode = (code: string): void => {
      typed.current = code;
      bring.code = code;
      void go();
    };
    return <GateCodeForm title={title} refused={step.refused} before={typed.current} onCode={bringCode} />;
  }
  const isWorking = step.kind === "working";
  return (
    <>
      <h2 data-goal ref={title} tabIndex={-1}>{words.titleWork}</h2>
      <p>{words.workText}</p>
      {isWorking && share > 0 && <progress class="progress-line__bar" max={1} value={share} aria-label={words.titleWork}>{format.percent(share)}</progress>}
      <p role="status">{isWorking ? (share === 0 ? common.loading : "") : step.kind === "stopped" ? words.workStopped : (problem ?? words.workFailed)}</p>
      <p>
        {isWorking
          ? <button type="button" class="button" onClick={() => bring.stopper.abort()}>{words.stop}</button>
          : <button type="button" class="button button--primary" onClick={() => void go()}>{words.workAgain}</button>}
      </p>
    </>
  );
}
