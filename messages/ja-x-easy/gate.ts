import type { GateMessages } from "../en/gate.ts";
import { yomi } from "../readings.ts";

export const gate: GateMessages = {
  titleSignedId: "先に、話し合いを開いた人のサイトでログインしてください",
  titleNotListed: "リストに、あなたの名前がありません",
  titleSignIn: "答えるには、ログインしてください",
  signIn: "ログインする",
  signInTab: "ログインする（新しいページが開きます）",
  signInText: "あなたの名前やメールアドレスは、持ちません。",
  titleWork: yomi`スマホやパソコンが計算《けいさん》しています`,
  titleCode: "コードをもらった人の話し合いです",
  titleOther: "まだ、答えることができません",
  codeText: "話し合いを開いた人が、コードを送りました。コードは、始めるときだけ使います。あなたの答えといっしょには持ちません。",
  codeLabel: "コード",
  codeHint: "手紙やメールに書いてあります。",
  codeMissing: "コードを書いてください。",
  enter: "始める",
  workText: "コンピューターのプログラムが、たくさん答えることをふせぎます。少し待ってください。古いスマホは、1分くらいかかります。",
  workStopped: "止めました。いつでも、もう一度できます。",
  workFailed: yomi`計算《けいさん》できませんでした。もう一度やってみてください。`,
  workAgain: "もう一度",
  stop: "止める",
  look: "答えないで、地図を見る",
  back: "もどる",
};
