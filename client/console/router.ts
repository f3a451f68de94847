/** Asked before leaving a screen; resolves to true when leaving is fine. */
export type LeaveGuard = () => Promise<boolean>;

export interface Router {
  /** Path without search. */
  path(): string;
  /** False until the reader has gone from one screen to another: only then does focus move to the new heading. */
  hasMoved(): boolean;
  navigate(path: string): Promise<void>;
  /** Calls `listener` after every change; returns the way to stop. */
  listen(listener: () => void): () => void;
  /** At most one guard at a time; null takes it away. */
  guard(guard: LeaveGuard | null): void;
}

/** Addresses without a library: the History API, and a guard that also holds the Back button. */
export function createRouter(page: Window): Router {
  const listeners = new Set<() => void>();
  let leaveGuard: LeaveGuard | null = null;
  let shownPath = page.location.pathname;
  let moved = false;

  const show = (): void => {
    shownPath = page.location.pathname;
    moved = true;
    for (const listener of listeners) listener();
  };

  page.addEventListener("popstate", () => {
    if (leaveGuard === null) {
      show();
      return;
    }
    const wished = page.location.pathname;
    // The browser has moved already: put the address back, then ask.
    page.history.pushState(null, "", shownPath);
    void leaveGuard().then((mayLeave) => {
      if (!mayLeave) return;
      page.history.pushState(null, "", wished);
      show();
    });
  });

  return {
    path: () => shownPath,
    hasMoved: () => moved,
    async navigate(path) {
      if (leaveGuard !== null && !(await leaveGuard())) return;
      if (path !== shownPath) page.history.pushState(null, "", path);
      show();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    guard(guard) {
      leaveGuard = guard;
    },
  };
}
