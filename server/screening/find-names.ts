import type { Finding } from "../contract/flags.ts";
import { matchesOf } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";

// Family names of two characters and more that are no everyday word; before さん a shop (本屋さん) or an office (市長さん) is none.
const familyNames = `佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 長谷川 村上 近藤 石井 坂本 遠藤
  青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 菅原
  平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 木下 野村 佐野 菊地 菊池 渡部 杉本 大西 古川 新井 市川 水野 小松 島田 山内 西田 北村 川口 東 五十嵐 安田 中田 川崎 飯田 吉川 本田 久保田 沢田 辻 関 服部 岩田 土屋`
  .split(/\s+/u).filter((name) => name.length >= 2);
const called = new RegExp(`(?<!\\p{Script=Han})(?:${familyNames.join("|")})(?:\\p{Script=Han}{0,2}(?![市区町村県府駅店])\\p{Script=Han}|[ぁ-ん]{2,4})?(?:さん|様|氏|くん|君|ちゃん)(?!市|町|村|区|川|山)`, "gu");

/** "Ms Tanaka", "Dr. Smith"; a title names a person who is not asked. */
const titled = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme|Señora?)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu;
/** "Dr" is also a drive, "Miss" a verb at the start. */
const noPerson = /^(?:Dr|Miss)\.? (?:Street|Road|North|South|East|West|Out|The|This|That)\b/u;

/** Persons called by a family name with さん or 様, or by a title. Bare names are not recognised: too many are places and words. */
export const findNames = (text: FoldedText): readonly Finding[] => [
  ...matchesOf(text, "name", called),
  ...matchesOf(text, "name", titled, ([match]) => !noPerson.test(match)),
];
