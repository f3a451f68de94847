import type { PageMessages } from "../en/pages.ts";

export const pages: PageMessages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba：受付中の対話",
  homeDescription: "ほかの人の意見に賛成か反対かを答え、自分の意見も書けます。みんなが賛成していることがわかります。",
  participationDescription: "意見に一つずつ答え、自分の意見を書き、意見の地図を見ることができます。登録はいりません。",
  reportTitle: (topic: string) => `報告書：${topic}`,
  reportDescription: "みんなが賛成していること、グループで分かれること、まだわからないことを、投票の記録とともに示します。",
  consoleTitle: "Hiroba 運営画面",
  sampleTitle: "Hirobaを埋め込んだページの例",
  notFound: {
    title: "ページが見つかりません",
    text: "このアドレスには何もありません。アドレスが違うか、公開が終わった可能性があります。",
    home: "受付中の対話を見る",
  },
  notBuilt: {
    title: "画面がまだ作られていません",
    text: "「npm run build」を実行してから、もう一度開いてください。APIはすでに使えます。",
  },
  failed: {
    title: "このページを表示できませんでした",
    text: "こちら側で問題が起きました。記録は失われていません。もう一度開いてください。",
  },
  signIn: {
    title: "運営画面にログイン",
    text: "この端末でログインします。このリンクは一度だけ使えます。",
    button: "ログインする",
    codeText: "認証アプリに表示されているコード、または回復コードを入力してください。",
    code: "コード",
    codeWrong: "コードが正しくないか、使用済みです。次のコードが表示されるのを待って、もう一度お試しください。",
  },
  api: {
    title: "Hiroba API",
  },
  preview: {
    title: "公開前の試用ページ",
    text: "この対話はまだ公開されていません。パスワードを知っている人は試すことができます。",
    label: "パスワード",
    button: "試用ページへ進む",
    wrong: "パスワードがちがいます。もう一度入力してください。",
    openOutside: "試用ページを新しいタブで開く",
    banner: "公開前の試用ページです。自由に試せます。ここでの投票と意見は、公開するときにすべて取り除かれます。",
  },
  reportPassword: {
    title: "この報告書は保護されています",
    text: "読むには、主催者から伝えられたパスワードが必要です。",
    label: "パスワード",
    button: "報告書を開く",
    wrong: "パスワードがちがいます。もう一度入力してください。",
    openOutside: "報告書を新しいタブで開く",
    inThisLanguage: "日本語",
  },
};
