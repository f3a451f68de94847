import { describe, expect, test } from "vitest";
import { readSurroundings } from "../../../client/widget/surroundings.ts";

const read = (address: string) => readSurroundings(new URL(address, "https://hiroba.example.org"));

describe("the address of the widget", () => {
  test("the participation page shows everything", () => {
    expect(read("/c/squaredemo")).toEqual({
      conversationId: "squaredemo", isEmbedded: false, frame: "", theme: "auto", externalId: null,
      shows: ["vote", "map", "mine"], showsWriting: true, firstPart: "vote",
    });
  });

  test("a frame carries the host page's wishes", () => {
    const around = read("/embed/squaredemo?frame=f1&theme=dark&xid=member-7&show=map,vote");
    expect(around).toMatchObject({ isEmbedded: true, frame: "f1", theme: "dark", externalId: "member-7", shows: ["vote", "map"], showsWriting: false });
  });

  test("nonsense falls back to everything, in the reader's own theme", () => {
    expect(read("/embed/squaredemo?theme=pink&show=confetti")).toMatchObject({ theme: "auto", shows: ["vote", "map", "mine"] });
  });

  test("#map opens the map, unless the host page hides it", () => {
    expect(read("/c/squaredemo#map").firstPart).toBe("map");
    expect(read("/embed/squaredemo?show=vote#map").firstPart).toBe("vote");
  });
});
