import { describe, expect, test } from "vitest";
import { createRouter } from "../../../client/console/router.ts";

/** A window's location and history, just as far as the router uses them. */
function buildPage(path: string) {
  const location = { pathname: path };
  const entries = [path];
  const listeners: (() => void)[] = [];
  const page = {
    location,
    history: {
      pushState: (_state: unknown, _title: string, to: string) => {
        entries.push(to);
        location.pathname = to;
      },
    },
    addEventListener: (_name: string, listener: () => void) => void listeners.push(listener),
  };
  const back = (to: string): void => {
    location.pathname = to;
    for (const listener of listeners) listener();
  };
  return { page: page as unknown as Window, location, back };
}

describe("the router", () => {
  test("tells listeners after every change, until they stop", async () => {
    const { page } = buildPage("/console");
    const router = createRouter(page);
    const seen: string[] = [];
    const stop = router.listen(() => seen.push(router.path()));
    expect(router.hasMoved()).toBe(false);
    await router.navigate("/console/people");
    stop();
    await router.navigate("/console/new");
    expect(seen).toEqual(["/console/people"]);
    expect(router.hasMoved()).toBe(true);
  });

  test("a guard that says no keeps the screen and the address", async () => {
    const { page, location } = buildPage("/console/conversations/a/settings");
    const router = createRouter(page);
    router.guard(() => Promise.resolve(false));
    await router.navigate("/console");
    expect([router.path(), location.pathname]).toEqual(["/console/conversations/a/settings", "/console/conversations/a/settings"]);
  });

  test("the Back button is held too, and let go when the reader agrees", async () => {
    const { page, location, back } = buildPage("/console/conversations/a/settings");
    const router = createRouter(page);
    let answer: (mayLeave: boolean) => void = () => undefined;
    router.guard(() => new Promise((resolve) => { answer = resolve; }));
    back("/console");
    expect(location.pathname).toBe("/console/conversations/a/settings");
    answer(true);
    await Promise.resolve();
    expect([router.path(), location.pathname]).toEqual(["/console", "/console"]);
  });
});
