import { describe, expect, test } from "vitest";
import { isTyping, reviewCommand, reviewKeys, type Keystroke } from "../../../client/console/review-keys.ts";

const stroke = (key: string, more: Partial<Keystroke> = {}): Keystroke => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe("keys of the review queue", () => {
  test.each([["j", "next"], ["k", "previous"], ["a", "accept"], ["r", "reject"], ["m", "meta"], ["u", "pending"], ["z", "undo"], ["/", "search"], ["?", "help"], ["x", "select"]] as const)("%s is %s", (key, command) => {
    expect(reviewCommand(stroke(key))).toBe(command);
  });

  test("caps lock does not stop a moderator", () => {
    expect(reviewCommand(stroke("A"))).toBe("accept");
  });

  test("Ctrl+A, Cmd+R and Alt+J stay the browser's", () => {
    expect(reviewCommand(stroke("a", { ctrlKey: true }))).toBeNull();
    expect(reviewCommand(stroke("r", { metaKey: true }))).toBeNull();
    expect(reviewCommand(stroke("j", { altKey: true }))).toBeNull();
  });

  test("keys that compose Japanese are no commands", () => {
    expect(reviewCommand(stroke("a", { isComposing: true }))).toBeNull();
  });

  test("other keys do nothing", () => {
    for (const key of ["Enter", "Escape", "Tab", "q", "1", " "]) expect(reviewCommand(stroke(key))).toBeNull();
  });

  test("no key stands for two commands", () => {
    const keys = reviewKeys.flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("text fields keep their letters; ticks and buttons do not", () => {
    expect(isTyping({ tagName: "INPUT", type: "search" })).toBe(true);
    expect(isTyping({ tagName: "TEXTAREA" })).toBe(true);
    expect(isTyping({ tagName: "SELECT" })).toBe(true);
    expect(isTyping({ tagName: "DIV", isContentEditable: true })).toBe(true);
    expect(isTyping({ tagName: "INPUT", type: "checkbox" })).toBe(false);
    expect(isTyping({ tagName: "BUTTON" })).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
