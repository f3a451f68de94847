import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { ApiError } from "../shared/api.ts";
import { setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { fetchAhead, loadKioskLanguage, type KioskLanguage } from "./catalogue.ts";
import { CodeScreen } from "./code-screen.tsx";
import { EndScreen } from "./end-screen.tsx";
import { readForTablet, setUpTablet } from "./kiosk-api.ts";
import { newId } from "./new-id.ts";
import { createPeople, type KioskPerson } from "./people.ts";
import { PlainScreen } from "./plain-screen.tsx";
import { StartScreen } from "./start-screen.tsx";
import type { Tablet } from "./tablet-memory.ts";
import { VotingScreen } from "./voting-screen.tsx";

interface Props {
  readonly conversationId: string;
  readonly store: TextStore;
  readonly tablet: Tablet;
  /** The tablet's own language: everybody begins with it. */
  readonly language: KioskLanguage;
}

type Shown =
  | { readonly kind: "checking" }
  | { readonly kind: "code"; readonly isWrong: boolean }
  | { readonly kind: "ended" }
  | { readonly kind: "start" }
  | { readonly kind: "voting" | "end"; readonly person: KioskPerson };

const DEFAULT_IDLE_SECONDS = 60;
const WAKE_MS = 20_000;
/** After a reload somebody goes on only where they cannot have walked away meanwhile. */
const isFresh = (touchedAt: number, idleSeconds: number): boolean => Date.now() - touchedAt < idleSeconds * 1000 && touchedAt <= Date.now();

/** A shared tablet: set up once with a code, then one person after the other. */
export function KioskApp({ conversationId, store, tablet, language: own }: Props) {
  const [language, setLanguage] = useState(own);
  const [shown, setShown] = useState<Shown>({ kind: "checking" });
  const [waiting, setWaiting] = useState(0);
  const code = useRef(tablet.code());

  const people = useMemo(() => createPeople({
    store, conversationId, code: code.current ?? "", memory: tablet.memory, newId, random: Math.random,
    schedule: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    onChange: () => setWaiting(people.waiting()),
    // Anew with each code: people sit down with the one that is valid.
  }), [conversationId, store, tablet, code.current]);

  const speak = useCallback((locale: ParticipantLocale) => {
    void loadKioskLanguage(locale).then((loaded) => {
      setDocumentLanguage(locale);
      setLanguage(loaded);
    }, () => undefined);
  }, []);

  const refresh = useCallback(async (idleSeconds: number) => {
    // An old memory is better than none: what cannot be read now is read before the next person.
    await readForTablet(conversationId, idleSeconds).then(tablet.remember, () => undefined);
  }, [conversationId, tablet]);

  const sit = useCallback((id?: string) => {
    const person = people.sitDown(id);
    tablet.setCurrent({ person: person.id, touchedAt: Date.now() });
    setShown({ kind: "voting", person });
    void person.session.start();
  }, [people, tablet]);

  const check = useCallback(async () => {
    const typed = code.current;
    if (typed === null) {
      setShown({ kind: "code", isWrong: false });
      return;
    }
    try {
      const { idleSeconds } = await setUpTablet(conversationId, typed);
      await refresh(idleSeconds);
      void fetchAhead();
    } catch (error) {
      const isRefused = error instanceof ApiError && !error.isTemporary;
      if (isRefused && tablet.memory() !== null) setShown({ kind: "ended" });
      else if (isRefused || tablet.memory() === null) setShown({ kind: "code", isWrong: isRefused });
      if (isRefused || tablet.memory() === null) {
        // What earlier people gave is theirs, whatever became of the code.
        people.resume(null);
        setWaiting(people.waiting());
        return;
      }
    }
    const current = tablet.current();
    const goesOn = current !== null && isFresh(current.touchedAt, tablet.memory()?.idleSeconds ?? DEFAULT_IDLE_SECONDS) ? current.person : null;
    people.resume(goesOn);
    setWaiting(people.waiting());
    if (goesOn !== null) sit(goesOn);
    else setShown({ kind: "start" });
  }, [conversationId, people, refresh, sit, tablet]);

  useEffect(() => void check(), [check]);
  useEffect(() => {
    const wake = (): void => {
      people.wake();
      if (shown.kind === "voting" || shown.kind === "end") shown.person.session.wake();
    };
    const timer = setInterval(wake, WAKE_MS);
    window.addEventListener("online", wake);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", wake);
    };
  }, [people, shown]);

  const takeCode = (typed: string): void => {
    tablet.setCode(typed);
    code.current = typed;
    setShown({ kind: "checking" });
  };
  const finish = (person: KioskPerson): void => {
    tablet.setCurrent(null);
    setShown({ kind: "end", person });
  };
  const next = (person: KioskPerson): void => {
    tablet.setCurrent(null);
    people.leave(person);
    setWaiting(people.waiting());
    setDocumentLanguage(own.widget.locale);
    setLanguage(own);
    setShown({ kind: "start" });
    window.scrollTo(0, 0);
    void refresh(tablet.memory()?.idleSeconds ?? DEFAULT_IDLE_SECONDS);
  };

  const { kiosk } = language;
  const idleSeconds = tablet.memory()?.idleSeconds ?? DEFAULT_IDLE_SECONDS;
  if (shown.kind === "checking") return <PlainScreen title={language.widget.words.loading} text="" />;
  if (shown.kind === "code") return <CodeScreen kiosk={kiosk} isWrong={shown.isWrong} onCode={takeCode} />;
  if (shown.kind === "ended") return <PlainScreen title={kiosk.endedTitle} text={kiosk.ended} note={waiting > 0 ? kiosk.waiting(waiting) : ""} />;
  if (shown.kind === "start") {
    const { conversation = null } = tablet.memory() ?? {};
    if (conversation?.isOpen !== true) return <PlainScreen title={kiosk.closedTitle} text={kiosk.closed} note={waiting > 0 ? kiosk.waiting(waiting) : ""} />;
    return <StartScreen {...{ language, conversation, waiting }} onLocale={speak} onBegin={() => sit()} />;
  }
  const { person } = shown;
  if (shown.kind === "end") return <EndScreen key={person.id} {...{ language, person }} onNext={() => next(person)} />;
  return (
    <VotingScreen
      key={person.id}
      {...{ language, person, idleSeconds }}
      onTouch={() => tablet.setCurrent({ person: person.id, touchedAt: Date.now() })}
      onFinish={() => finish(person)}
      onLeave={() => next(person)}
    />
  );
}
