import type { GateMessages } from "../en/gate.ts";

export const gate: GateMessages = {
  titleSignedId: "先に主催者のサイトでログインしてください",
  titleNotListed: "名簿にお名前がありません",
  titleWork: "端末で計算しています",
  titleCode: "招待された方の対話です",
  titleOther: "まだ参加できません",
  codeText: "主催者は、招待する方にコードを送りました。コードは参加のときだけに使います。あなたの答えと一緒には残しません。",
  codeLabel: "招待コード",
  codeHint: "手紙やメッセージに書いてあります。大文字、小文字、空白、ハイフンの違いは気にしなくてかまいません。",
  codeMissing: "コードを入力してください。",
  enter: "参加する",
  workText: "プログラムによる大量の参加を防ぐための計算です。数秒、古いスマートフォンでは1分ほどかかります。あなたの情報は使いません。",
  workStopped: "止めました。いつでもやり直せます。",
  workFailed: "計算できませんでした。もう一度お試しください。",
  workAgain: "もう一度計算する",
  stop: "止める",
  look: "参加せずに結果を見る",
  back: "戻る",
};
