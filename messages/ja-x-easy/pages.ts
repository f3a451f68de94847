import type { PageMessages } from "../en/pages.ts";
import { yomi } from "../readings.ts";

export const pages: PageMessages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba：今できる話し合い",
  homeDescription: "ほかの人の意見に答えます。自分の意見も書くことができます。みんなの考えがわかります。",
  participationDescription: "意見に1つずつ答えます。自分の意見を書くことができます。意見の地図を見ることができます。",
  reportTitle: (topic) => yomi`報告書《ほうこくしょ》：${topic}`,
  reportDescription: "みんなの考えが同じところ、ちがうところ、まだわからないところを書いています。",
  consoleTitle: yomi`Hiroba 運営《うんえい》のページ`,
  sampleTitle: "Hirobaを入れたページの見本",
  notFound: {
    title: "ページがありません",
    text: "ここには何もありません。アドレスがちがうか、もう終わったページです。",
    home: "今できる話し合いを見る",
  },
  notBuilt: {
    title: "ページがまだできていません",
    text: yomi`「npm run build」を使ってから、もう一度開いてください。`,
  },
  failed: {
    title: "このページを開くことができませんでした",
    text: yomi`わたしたちのコンピューターに問題《もんだい》がありました。あなたの答えは、なくなっていません。もう一度開いてください。`,
  },
  signIn: {
    title: yomi`運営《うんえい》のページに入る`,
    text: "このリンクで、入ることができます。使えるのは1回だけです。",
    button: "入る",
    codeText: yomi`認証《にんしょう》アプリのコードを入れてください。`,
    code: "コード",
    codeWrong: "コードが正しくありません。もう一度入れてください。",
  },
  api: {
    title: "Hiroba API",
  },
  preview: {
    title: "始まる前のためしのページ",
    text: "この話し合いは、まだ始まっていません。パスワードを知っている人は、ためすことができます。",
    label: "パスワード",
    button: "ためしのページへ行く",
    wrong: "パスワードがちがいます。もう一度書いてください。",
    openOutside: "ためしのページを新しいタブで開く",
    banner: "ここは、ためしのページです。何でもためしてください。ここで答えたことや書いたことは、始まるときに全部消えます。",
  },
  reportPassword: {
    title: yomi`この報告書《ほうこくしょ》は、パスワードがいります`,
    text: yomi`読むことができる人は、話し合いを開いた人からパスワードをもらっています。`,
    label: "パスワード",
    button: yomi`報告書《ほうこくしょ》を開く`,
    wrong: "パスワードがちがいます。もう一度書いてください。",
    openOutside: yomi`報告書《ほうこくしょ》を新しいタブで開く`,
    inThisLanguage: "やさしい日本語",
  },
};
