import { beforeEach, describe, expect, test, vi } from "vitest";
import { createHostPage } from "../../../client/widget/host-page.ts";

type Listener = (event: never) => void;

/** A frame inside a host page; `say` is what the host (or somebody else) posts to it. */
function buildFrame() {
  const posted: { readonly message: unknown; readonly origin: string }[] = [];
  const parent = { postMessage: (message: unknown, origin: string) => void posted.push({ message, origin }) };
  let listener: Listener = () => undefined;
  const page = { parent, addEventListener: (_: "message", heard: Listener) => { listener = heard; } };
  const say = (data: unknown, origin = "https://town.example", source: unknown = parent): void => listener({ data, origin, source } as never);
  return { page: page as unknown as Parameters<typeof createHostPage>[0], posted, say };
}

const hello = { hiroba: 1, frame: "f1", type: "hello" };

describe("the frame's talk with its host", () => {
  const configured = vi.fn();
  beforeEach(() => configured.mockReset());

  test("says nothing before the host's hello, then everything, to that origin only", () => {
    const { page, posted, say } = buildFrame();
    const host = createHostPage(page, "f1", configured, () => undefined);
    host.tell({ type: "resize", height: 100 });
    host.tell({ type: "vote", conversationId: "squaredemo", statementId: 3 });
    host.tell({ type: "resize", height: 200 });
    expect(posted).toEqual([]);
    say(hello);
    expect(posted).toEqual([
      { message: { hiroba: 1, frame: "f1", type: "vote", conversationId: "squaredemo", statementId: 3 }, origin: "https://town.example" },
      { message: { hiroba: 1, frame: "f1", type: "resize", height: 200 }, origin: "https://town.example" },
    ]);
  });

  test("listens to its parent only, with its own frame id, and to no second origin", () => {
    const { page, posted, say } = buildFrame();
    const host = createHostPage(page, "f1", configured, () => undefined);
    say(hello, "https://evil.example", {});
    say({ ...hello, frame: "f2" });
    say("hello");
    say(null);
    host.tell({ type: "ready", conversationId: "squaredemo" });
    expect(posted).toEqual([]);
    say(hello);
    say({ hiroba: 1, frame: "f1", type: "configure", theme: "dark" }, "https://evil.example");
    expect(configured).not.toHaveBeenCalled();
    say({ hiroba: 1, frame: "f1", type: "configure", theme: "dark" });
    expect(configured).toHaveBeenCalledOnce();
  });

  test("a host without an origin of its own is not answered", () => {
    const { page, posted, say } = buildFrame();
    createHostPage(page, "f1", configured, () => undefined).tell({ type: "ready", conversationId: "squaredemo" });
    say(hello, "null");
    expect(posted).toEqual([]);
  });
});
