import type { TextModeMessages } from "../en/text-mode.ts";
import { yomi } from "../readings.ts";

export const textMode: TextModeMessages = {
  noScript: "このページは、JavaScriptがいります。文字だけのページは、JavaScriptがなくても使えます。",
  ordinary: "地図があるページ",
  place: yomi`あなたの答えは、このページで使えます。ページを閉《と》じると、はじめからになります。`,
  results: yomi`結果《けっか》`,
  statement: "意見",
  change: yomi`変《か》える`,
  deleted: "あなたのデータを全部消しました。",
  switchTo: "見る",
};
