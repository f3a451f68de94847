import type { ConsoleRetentionMessages } from "../en/console-retention.ts";
import { number } from "./format.ts";

export const consoleRetention: ConsoleRetentionMessages = {
  title: "終了後の削除",
  intro: "空のままなら、自動では何も削除しません。日数は、対話を終了または保管したときから数えます。削除したものは元に戻せません。",
  ids: "参加者のIDを置きかえるまでの日数",
  idsHint: "投票と地図は残ります。参加者は自分の投票に戻ることも、持ち出すことも、削除することもできなくなります。自分についての回答は削除し、表示済みの表は残します。対話を再開すると、参加者は新しく始めることになり、もう一度投票できます。",
  texts: "公開しなかった意見の文を削除するまでの日数",
  textsHint: "参加者の意見のうち、却下したものと、公開されないまま確認を待っているものが対象です。待っているものは却下になります。公開した意見は残ります。決めてから1日たっていないものは、1日待ちます。",
  wrong: "1から3,650までの整数を入力するか、空にしてください。",
  notClosed: "日付は、対話を終了すると決まります。",
  idsOn: (when) => `IDは${when}に置きかえます。`,
  idsDone: "今回の終了のあとに、IDを置きかえました。",
  textsOn: (when) => `文は${when}から削除します。`,
  isPast: "この日数では、すでに期限を過ぎているものがあります。保存すると、すぐに削除します。",
  log: "個人情報の記録",
  logIntro: "参加者のデータについて、何を、どれだけ、いつ、だれが行ったかの記録です。個人の名前は書かれません。記録はあとから変わりません。",
  logEmpty: "まだ何もありません。",
  when: "日時",
  what: "内容",
  by: "行った人",
  clock: "自動",
  participant: "参加者本人",
  person: (count) => `担当者${number(count)}`,
  csv: "CSVをダウンロード",
  kinds: {
    "timers-set": () => "日数を設定",
    "ids-replaced": (rows) => `${number(rows)}人のIDを置きかえ`,
    "texts-emptied": (rows) => `意見${number(rows)}件の文を削除`,
    "participant-exported": (rows) => `参加者${number(rows)}人のデータを書き出し`,
    "participant-erased": (rows) => `参加者${number(rows)}人を削除`,
  },
};
