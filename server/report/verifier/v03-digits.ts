import { wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

/** Any number character of any script: ASCII, full width, circled, Roman numerals. */
const numberCharacter = /\p{N}/u;
const percentSign = /[%％‰]/u;
/** Kanji numerals where they count something; 一部 and 一方 do not. */
const kanjiCount =
  /(?:[〇一二三四五六七八九十百千万億兆両数]+|半)(?:割|分|人|名|名様|件|票|倍|パーセント|ポイント|グループ|つの|つと|番目)|[一二三四五六七八九]つ|[二三四五六七八九十]+分の[一二三四五六七八九十]+|半分|半数/u;
const aboutHalf = /(?:約|およそ|ほぼ)半[数分]/gu;
const englishNumber =
  /\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|twice|thrice|tripled?|doubled?|half|halves|thirds?|quarters?|fifths?|percent|per cent)\b|\bone (?:in|out of|third|quarter|half|hundred|person|participant|member)\b/iu;
const aboutHalfEnglish = /\b(?:about|around|roughly|nearly) half\b/giu;
/** "two groups": the number of groups compared is part of the claim, not a measurement. */
const twoGroups = /\btwo groups\b/giu;
const percentagePoints = /\bpercentage points\b/giu;
const twoSides = /\btwo nearly equal sides\b/giu;

/** Code sets every number. "About half" is a quantity word and judged by V05. */
export const v03Digits: SentenceRule = {
  id: "V03",
  check: ({ skeleton }, { locale }): Problem => {
    const words = wordsOf(skeleton);
    if (numberCharacter.test(words)) return "contains a digit";
    if (percentSign.test(words)) return "contains a percent sign";
    const english = words.replace(aboutHalfEnglish, " ").replace(percentagePoints, " ").replace(twoGroups, " ").replace(twoSides, " ");
    const match = englishNumber.exec(english) ?? (locale === "ja" ? kanjiCount.exec(words.replace(aboutHalf, " ")) : null);
    return match === null ? null : `contains the number word ${match[0]}`;
  },
};
