import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { request, type ApiError } from "../../../client/shared/api.ts";

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const fault = (code: string, message: string) => ({ error: { code, message } });

describe("a request", () => {
  const fetched = vi.fn<typeof fetch>();
  beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
    vi.stubGlobal("document", { documentElement: { lang: "ja" } });
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const settled = async <Value>(promise: Promise<Value>): Promise<Value | ApiError> => {
    const caught = promise.catch((error: unknown) => error as ApiError);
    await vi.runAllTimersAsync();
    return caught;
  };

  test("asks below /api/v1 in the language of the page", async () => {
    fetched.mockResolvedValue(answer(200, { fine: true }));
    expect(await settled(request("POST", "/things", { body: { a: 1 } }))).toEqual({ fine: true });
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/v1/things");
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: "POST", body: "{\"a\":1}", headers: { "Accept-Language": "ja", "Content-Type": "application/json" } });
  });

  test("a fault keeps its code and the server's sentence, and is not tried again", async () => {
    fetched.mockResolvedValue(answer(404, fault("conversation-not-found", "見つかりません。")));
    const error = await settled(request("GET", "/x"));
    expect(error).toMatchObject({ code: "conversation-not-found", status: 404, message: "見つかりません。", isTemporary: false });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test("reading is tried three times when the server or the line fails; writing only when told", async () => {
    fetched.mockImplementation(async () => answer(503, fault("service-not-ready", "")));
    expect(await settled(request("GET", "/x"))).toMatchObject({ code: "service-not-ready", isTemporary: true });
    expect(fetched).toHaveBeenCalledTimes(3);
    fetched.mockReset().mockRejectedValue(new TypeError("no line"));
    expect(await settled(request("POST", "/x", { body: {} }))).toMatchObject({ code: "network", status: 0, isTemporary: true });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test("no answer in time is its own fault; an answer that is not ours is too", async () => {
    fetched.mockImplementation((_, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")))));
    expect(await settled(request("POST", "/x"))).toMatchObject({ code: "timeout", isTemporary: true });
    fetched.mockReset().mockResolvedValue(new Response("<html>proxy</html>", { status: 502 }));
    expect(await settled(request("POST", "/x"))).toMatchObject({ code: "unexpected-answer", status: 502 });
  });
});
