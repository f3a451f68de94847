import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { ConfirmDialog } from "./dialog.tsx";

/** Asks before unsaved changes are lost: links and Back with our own question, closing the tab with the browser's. */
export function useLeaveGuard(isDirty: boolean): VNode | null {
  const { messages, router } = useConsole();
  const [answer, setAnswer] = useState<{ readonly give: (mayLeave: boolean) => void } | null>(null);

  useEffect(() => {
    if (!isDirty) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    router.guard(() => new Promise((resolve) => setAnswer({ give: resolve })));
    return () => {
      window.removeEventListener("beforeunload", hold);
      router.guard(null);
    };
  }, [isDirty, router]);

  if (answer === null) return null;
  const give = (mayLeave: boolean): void => {
    setAnswer(null);
    answer.give(mayLeave);
  };
  const words = messages.leave;
  return (
    <ConfirmDialog title={words.title} confirm={words.leave} cancel={words.stay} isDanger onConfirm={() => give(true)} onCancel={() => give(false)}>
      <p>{words.text}</p>
    </ConfirmDialog>
  );
}
