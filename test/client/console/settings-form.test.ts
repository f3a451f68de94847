import { describe, expect, test } from "vitest";
import { isUnsaved, readForm, rebaseForm, siteOrigin, toForm } from "../../../client/console/settings-form.ts";
import type { ConversationSettings } from "../../../server/contract/conversation.ts";

const saved: ConversationSettings = {
  topic: "The square",
  descriptionMarkdown: "About it",
  language: "en",
  state: "open",
  opensAt: null,
  closesAt: new Date(2026, 10, 22, 18, 30, 15).getTime(),
  moderationMode: "pre",
  whoMayWrite: "participants",
  statementMaxGraphemes: 140,
  statementMaxGraphemesOther: 280,
  moderationPolicyMarkdown: "",
  embedSites: ["https://example.org"],
  minGroupSize: 5,
  groupCount: null,
  isListed: true, publishesModerationLog: false,
};

describe("the settings form", () => {
  test("untouched fields send nothing, not even a closing time with seconds", () => {
    expect(readForm(toForm(saved), saved)).toEqual({ changes: {}, problems: {} });
    expect(isUnsaved(toForm(saved), saved)).toBe(false);
  });

  test("only what changed is sent", () => {
    const form = { ...toForm(saved), topic: "  The market  ", isListed: false };
    expect(readForm(form, saved).changes).toEqual({ topic: "The market", isListed: false });
    expect(isUnsaved(form, saved)).toBe(true);
  });

  test("an emptied closing time means closing by hand", () => {
    expect(readForm({ ...toForm(saved), closesAt: "" }, saved).changes).toEqual({ closesAt: null });
  });

  test("each wrong field has its own problem", () => {
    const form = { ...toForm(saved), topic: " ", closesAt: "2026-02-31T10:00", statementMaxGraphemes: "19", minGroupSize: "many", embedSites: "not a site" };
    expect(readForm(form, saved).problems).toEqual({
      topic: "empty",
      closesAt: "not-a-time",
      statementMaxGraphemes: "not-in-range",
      minGroupSize: "not-in-range",
      embedSites: "not-a-site",
    });
  });

  test("what was saved elsewhere meanwhile follows, what was typed here stays", () => {
    const typed = { ...toForm(saved), topic: "The market" };
    const elsewhere = { ...saved, topic: "The harbour", isListed: false };
    expect(rebaseForm(typed, saved, elsewhere)).toMatchObject({ topic: "The market", isListed: false });
    expect(rebaseForm(toForm(saved), saved, elsewhere)).toMatchObject({ topic: "The harbour", isListed: false });
  });

  test("a fixed number of groups is a number, and an empty choice leaves it to the method", () => {
    expect(readForm({ ...toForm(saved), groupCount: "3" }, saved).changes).toEqual({ groupCount: 3 });
    expect(readForm({ ...toForm(saved), groupCount: "" }, { ...saved, groupCount: 3 }).changes).toEqual({ groupCount: null });
  });

  test("full-width digits are numbers", () => {
    expect(readForm({ ...toForm(saved), minGroupSize: "１０" }, saved).changes).toEqual({ minGroupSize: 10 });
  });

  test("a pasted address becomes its site, once", () => {
    expect(siteOrigin("https://www.example.org/page?x=1")).toBe("https://www.example.org");
    expect(siteOrigin("example.org")).toBe("https://example.org");
    expect(siteOrigin("http://localhost:8080")).toBe("http://localhost:8080");
    expect(siteOrigin("ftp://example.org")).toBeNull();
    expect(readForm({ ...toForm(saved), embedSites: "https://example.org/a\nexample.org\n" }, saved).changes).toEqual({});
  });
});
