import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import type { SignedInPerson } from "../../server/contract/console.ts";
import { ApiError } from "../shared/api.ts";
import { readLocale, rememberLocale, setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { Surface } from "../shared/surface.tsx";
import { consoleMessagesOf, languages } from "./catalogues.ts";
import { createConsoleApi } from "./console-api.ts";
import { ConsoleProvider, type ConsoleTools } from "./console-context.ts";
import { Frame } from "./frame.tsx";
import { FailureNotice, Wait } from "./notice.tsx";
import { ForgottenScreen } from "./forgotten-screen.tsx";
import { NewPasswordScreen } from "./new-password-screen.tsx";
import { parseScreen, pathOf, type Screen } from "./route.ts";
import type { Router } from "./router.ts";
import { ScreenOf } from "./screen-of.tsx";
import { SignInScreen, type SignInReason } from "./sign-in-screen.tsx";

/** Which organisation this browser looked at last. */
const organisationKey = "hiroba:organisation";

type Session =
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "signed-out"; readonly reason: SignInReason }
  | { readonly kind: "signed-in"; readonly me: SignedInPerson };

/** The console: who is signed in, in which language, on which screen. */
export function ConsoleApp({ router, store }: { readonly router: Router; readonly store: TextStore }) {
  const [locale, setLocale] = useState<Locale>(() => readLocale(store));
  const [session, setSession] = useState<Session>({ kind: "asking" });
  const [path, setPath] = useState(router.path());
  const [spoken, say] = useState("");

  const api = useMemo(() => createConsoleApi(() => setSession({ kind: "signed-out", reason: "expired" })), []);
  const ask = useCallback(() => {
    setSession({ kind: "asking" });
    api.me().then(
      (me) => {
        // Somebody signed in who opens their used link again wants the console, not a lecture.
        if (["sign-in", "forgotten"].includes(parseScreen(router.path()).name)) void router.navigate("/console");
        setSession({ kind: "signed-in", me });
      },
      (error: unknown) => {
        const isSignedOut = error instanceof ApiError && error.code === "sign-in-required";
        setSession(isSignedOut ? { kind: "signed-out", reason: reasonOf(router.path()) } : { kind: "failed", error });
      },
    );
  }, [api, router]);

  useEffect(() => router.listen(() => setPath(router.path())), [router]);
  useEffect(ask, [ask]);
  useEffect(() => setDocumentLanguage(locale), [locale]);

  const me = session.kind === "signed-in" ? session.me : null;
  const [chosen, setChosen] = useState(() => store.get(organisationKey));
  const organisationId = (me?.memberships.find((membership) => membership.organisationId === chosen) ?? me?.memberships[0])?.organisationId ?? null;
  const tools: ConsoleTools = useMemo(() => ({
    messages: consoleMessagesOf[locale], api, router, store, me, say, organisationId,
    chooseOrganisation: (id) => {
      store.set(organisationKey, id);
      setChosen(id);
    },
    refreshMe: () => {
      // What went wrong here shows with the next thing asked for.
      api.me().then((now) => setSession({ kind: "signed-in", me: now }), () => undefined);
    },
  }), [locale, api, router, store, me, organisationId]);

  const switchLanguage = (next: Locale): void => {
    rememberLocale(store, next);
    setLocale(next);
  };
  const signOut = async (): Promise<void> => {
    try {
      await api.signOut();
      setSession({ kind: "signed-out", reason: "signed-out" });
    } catch (error) {
      setSession({ kind: "failed", error });
    }
  };

  return (
    <Surface language={languages[locale]}>
      <ConsoleProvider value={tools}>
        <Frame screen={parseScreen(path)} locale={locale} onLocale={switchLanguage} onSignOut={() => void signOut()}>
          {session.kind === "asking" && <Wait />}
          {session.kind === "failed" && <FailureNotice error={session.error} onRetry={ask} />}
          {session.kind === "signed-out" && <DoorOf screen={parseScreen(path)} reason={session.reason} onRetry={ask} />}
          {session.kind === "signed-in" && <ScreenOf screen={parseScreen(path)} />}
        </Frame>
        <p class="visually-hidden" role="status" aria-live="polite">{spoken}</p>
      </ConsoleProvider>
    </Surface>
  );
}

/** What those see who are not signed in. */
function DoorOf({ screen, reason, onRetry }: { readonly screen: Screen; readonly reason: SignInReason; readonly onRetry: () => void }) {
  if (screen.name === "forgotten") return <ForgottenScreen />;
  if (screen.name === "new-password") return <NewPasswordScreen />;
  return <SignInScreen reason={reason} onRetry={onRetry} />;
}

/** Why somebody stands at the door, as the server's redirect says it (routes/sign-in.ts, routes/open-id.ts). */
function reasonOf(path: string): SignInReason {
  const door = pathOf({ name: "sign-in" });
  if (!path.startsWith(`${door}/`)) return "none";
  const word = path.slice(door.length + 1);
  return word === "not-invited" ? "not-invited" : word === "failed" ? "provider-failed" : "link-used";
}
