import type { Finding } from "../contract/flags.ts";
import { matchesOf } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";

const number = "(?:\\d{1,4}|[〇一二三四五六七八九十百]{1,4})";
/** 松山市一番町4丁目2-1, 中央区北1条西2丁目, 〇〇町大字△△123番地: a municipality, then a number of a block or a house. */
const japanese = new RegExp(
  `[\\p{Script=Han}ヶケ々のノが]{1,7}[市区町村][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ヶケ々ー0-9]{0,14}?(?:${number}丁目(?:${number}(?:番地?|[-‐－のー]${number}|号)*)?|${number}番地|${number}[-‐－]${number}[-‐－]${number})`,
  "gu",
);
/** What follows a place that everybody uses: nobody lives at a crossing. */
const publicPlace = /^(?:[のに](?:ある)?)?(?:交差点|公園|信号|横断歩道|道路|歩道|バス停|商店街|通り|駅|付近|周辺|あたり|辺り|エリア|地区|広場|図書館|公民館|学校|小学校|中学校)/u;

const english = /(?<![\p{N}.,])\d{1,4}[a-d]?,? (?:(?:[NSEW]|North|South|East|West)\.? )?(?:[A-Z][\p{L}'’-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Close|Crescent|Terrace)\b/gu;
/** "Close 12 High Street lanes" is a street's, "12 High Street" an address. */
const streetThing = /^[ -](?:lanes?|corridors?|shops?|businesses|improvements?|project|crossing|intersection|station|bridge|park)\b/iu;

/** Where somebody may live. Names of districts alone are not taken for one. */
export const findAddresses = (text: FoldedText): readonly Finding[] => [
  ...matchesOf(text, "address", japanese, ({ 0: match, index }) => !publicPlace.test(text.folded.slice(index + match.length))),
  ...matchesOf(text, "address", english, ({ 0: match, index }) => !streetThing.test(text.folded.slice(index + match.length))),
];
