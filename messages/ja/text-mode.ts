import type { TextModeMessages } from "../en/text-mode.ts";

export const textMode: TextModeMessages = {
  noScript: "このページにはJavaScriptが必要です。文字だけのページは、JavaScriptがなくても使えます。",
  ordinary: "地図や図のあるページ",
  place: "あなたの記録は、このページの中にあります（保存したページでも続けられます）。閉じると、はじめからになります。",
  results: "結果",
  statement: "意見",
  change: "変更する",
  deleted: "ここにあったあなたの記録を、すべて削除しました。",
  switchTo: "表示する",
};
