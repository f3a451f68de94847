import type { KioskMessages } from "../en/kiosk.ts";
import { createFormat } from "../format.ts";
import { yomi } from "../readings.ts";

const { number } = createFormat("ja");

export const kiosk: KioskMessages = {
  begin: yomi`さわって 始《はじ》める`,
  beginHint: yomi`意見《いけん》が 一《ひと》つずつ 出《で》ます。いつでも やめることが できます。`,
  privacy: yomi`名前《なまえ》は いりません。終《お》わると、あなたの 答《こた》えは この タブレットから 消《き》えます。`,
  chooseLanguage: yomi`言葉《ことば》`,
  finish: yomi`終《お》わる`,
  finishedTitle: "ありがとうございました",
  finishedCount: (count) => yomi`あなたの ${number(count)}の 答《こた》えを もらいました。`,
  finishedNone: yomi`答《こた》えは ありませんでした。だいじょうぶです。`,
  finishedOffline: yomi`今《いま》、インターネットに つながっていません。答《こた》えは 残《のこ》っています。つながると 送《おく》ります。`,
  resultTitle: yomi`今《いま》の 意見《いけん》の 地図《ちず》`,
  resultOffline: yomi`インターネットに つながっていません。地図《ちず》を 見《み》ることが できません。`,
  returnsIn: (seconds) => yomi`あと ${number(seconds)}秒《びょう》で、次《つぎ》の 人《ひと》の 番《ばん》です。`,
  nextPerson: yomi`次《つぎ》の 人《ひと》`,
  stay: yomi`もう 少《すこ》し 見《み》る`,
  idleTitle: yomi`まだ 続《つづ》けますか。`,
  idleText: (seconds) => yomi`あと ${number(seconds)}秒《びょう》で、次《つぎ》の 人《ひと》の 画面《がめん》に なります。あなたの 答《こた》えは 残《のこ》ります。`,
  idleStay: yomi`続《つづ》ける`,
  waiting: (count) => yomi`${number(count)}人《にん》の 答《こた》えを、まだ 送《おく》っていません。`,
  closedTitle: yomi`この 話《はな》し合《あ》いは 終《お》わりました`,
  closed: yomi`ありがとうございます。もう 答《こた》えることは できません。`,
  codeTitle: yomi`この タブレットの 準備《じゅんび》`,
  codeText: yomi`主催者《しゅさいしゃ》から もらった コードを 書《か》いてください。`,
  codeLabel: "コード",
  codeSubmit: yomi`準備《じゅんび》する`,
  codeWrong: yomi`この コードは 使《つか》えません。主催者《しゅさいしゃ》に 新《あたら》しい コードを 聞《き》いてください。`,
  endedTitle: yomi`この タブレットは もう 使《つか》えません`,
  ended: yomi`コードの 時間《じかん》が 終《お》わりました。主催者《しゅさいしゃ》に 言《い》ってください。`,
};
