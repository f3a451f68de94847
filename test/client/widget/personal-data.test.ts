import { describe, expect, test } from "vitest";
import { findPersonalData } from "../../../client/widget/personal-data.ts";

describe("what looks like personal data is found", () => {
  test.each([
    ["Write to anna.b@example.org please", ["email"]],
    ["連絡はｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐまで", ["email"]],
    ["Call 555-123-4567", ["phone"]],
    ["Call +44 20 7946 0958 today", ["phone"]],
    ["Ring (03) 1234 5678", ["phone"]],
    ["電話は03-1234-5678です", ["phone"]],
    ["携帯０９０－１２３４－５６７８へ", ["phone"]],
    ["09012345678に電話して", ["phone"]],
    ["He lives at 12 Baker Street.", ["address"]],
    ["P.O. Box 77 is mine", ["address"]],
    ["〒100-0001の家", ["address"]],
    ["中央区本町1-2-3の家がうるさい", ["address"]],
    ["本町三丁目4番に住む人", ["address"]],
    ["a@b.example, 090-1234-5678", ["email", "phone"]],
  ] as const)("%s", (text, found) => expect(findPersonalData(text)).toEqual(found));
});

describe("numbers and places of a debate are not", () => {
  test.each([
    "The budget is 1,200,000 euros in 2026.",
    "Open from 9-17, on 3 days of 7.",
    "Plant 100 trees by 2030-04-01.",
    "広場に木を100本植える。",
    "2026年度の予算は12000000円だ。",
    "駅前の町内会は朝8時から9時まで掃除する。",
    "Main Street should be closed to cars.",
    "本町商店街に屋根がほしい。",
    "午前9-11時は車を止める。",
    "",
  ])("%s", (text) => expect(findPersonalData(text)).toEqual([]));
});
