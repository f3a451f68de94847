import { describe, expect, test } from "vitest";
import { readShown, readSurroundings } from "../../../client/widget/surroundings.ts";

const read = (address: string) => readSurroundings(new URL(address, "https://hiroba.example.org"));

describe("the address of the widget", () => {
  test("the participation page shows everything", () => {
    expect(read("/c/squaredemo")).toEqual({
      conversationId: "squaredemo", isEmbedded: false, frame: "", theme: "auto", reader: null,
      shows: ["vote", "map", "mine"], showsWriting: true, startsWriting: false, firstPart: "vote",
    });
  });

  test("a frame carries the host page's wishes", () => {
    const around = read("/embed/squaredemo?frame=f1&theme=dark&xid=member-7&show=map,vote");
    expect(around).toMatchObject({ isEmbedded: true, frame: "f1", theme: "dark", reader: { externalId: "member-7" }, shows: ["vote", "map"], showsWriting: false });
  });

  test("who the reader is may stand behind the sign that is sent to no server; a signed id comes first", () => {
    expect(read("/embed/squaredemo?frame=f1#xid=member-7").reader).toEqual({ externalId: "member-7" });
    expect(read("/embed/squaredemo?frame=f1#xid=member-7&xid-token=a.b.c").reader).toEqual({ externalIdToken: "a.b.c" });
    expect(read("/embed/squaredemo?frame=f1#").reader).toBeNull();
  });

  test.each([
    ["vote,write", ["vote"], true, false], ["results", ["map"], false, false], ["vote results", ["vote", "map"], false, false],
    ["write", ["vote"], true, true], ["map, write", ["map"], true, false], ["", ["vote", "map", "mine"], true, false],
  ] as const)("show=%s", (show, shows, showsWriting, startsWriting) => {
    expect(readShown(show)).toEqual({ shows, showsWriting, startsWriting });
  });

  test("nonsense falls back to everything, in the reader's own theme", () => {
    expect(read("/embed/squaredemo?theme=pink&show=confetti")).toMatchObject({ theme: "auto", shows: ["vote", "map", "mine"] });
  });

  test("#map opens the map, unless the host page hides it", () => {
    expect(read("/c/squaredemo#map").firstPart).toBe("map");
    expect(read("/embed/squaredemo?show=vote#map").firstPart).toBe("vote");
  });
});
