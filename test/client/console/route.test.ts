import { describe, expect, test } from "vitest";
import { conversationTabs, parseScreen, pathOf, type Screen } from "../../../client/console/route.ts";

describe("addresses of the console", () => {
  test("every screen has an address that leads back to it", () => {
    const screens: readonly Screen[] = [
      { name: "conversations" },
      { name: "create" },
      { name: "people" },
      { name: "sites" },
      { name: "site", id: null },
      { name: "site", id: "23456789" },
      { name: "sign-in" },
      ...conversationTabs.map((tab) => ({ name: "conversation", id: "abcde12345", tab }) as const),
    ];
    for (const screen of screens) expect(parseScreen(pathOf(screen))).toEqual(screen);
  });

  test("a trailing slash does not matter", () => {
    expect(parseScreen("/console/")).toEqual({ name: "conversations" });
  });

  test("a sign-in link that the server let through is the sign-in page", () => {
    expect(parseScreen("/console/sign-in/abc")).toEqual({ name: "sign-in" });
  });

  test.each(["/console/conversations/x/nonsense", "/console/sites/x/more", "/console/conversations/x/map/more", "/console/elsewhere", "/report/1"])("%s is not found", (path) => {
    expect(parseScreen(path)).toEqual({ name: "not-found" });
  });
});
