import type { ConsoleMessages } from "../en/console.ts";
import { consoleAccount, consoleSignIn } from "./console-account.ts";
import { consoleCitizens } from "./console-citizens.ts";
import { consoleConversation } from "./console-conversation.ts";
import { consoleLife } from "./console-life.ts";
import { consoleRetention } from "./console-retention.ts";
import { consoleModerators, moderationLog } from "./console-moderators.ts";
import { consoleFlags } from "./console-flags.ts";
import { consoleReminders } from "./console-reminders.ts";
import { consoleModelRun } from "./console-model-run.ts";
import { consoleReport } from "./console-report.ts";
import { consoleReviewMore } from "./console-review-more.ts";
import { consoleReview } from "./console-review.ts";
import { consoleSettings } from "./console-settings.ts";
import { consoleGates } from "./console-gates.ts";
import { consoleIntegrity } from "./console-integrity.ts";
import { consoleWhoTookPart } from "./console-who-took-part.ts";
import { consoleWorkshop } from "./console-workshop.ts";
import { consolePeople } from "./console-people.ts";
import { consoleSites } from "./console-sites.ts";
import { number } from "./format.ts";

export const consoleMessages: ConsoleMessages = {
  frame: {
    consoleName: "運営画面",
    skipToContent: "本文へ移動",
    mainNavigation: "メイン",
    conversations: "対話",
    allConversations: "対話の一覧",
    people: "担当者",
    signOut: "ログアウト",
    roles: { owner: "管理者", organiser: "主催者", moderator: "確認担当", analyst: "閲覧担当" },
    signedInAs: (name) => `${name}さんとしてログイン中`,
    pageTitle: (screen) => `${screen} – Hiroba 運営画面`,
    notFoundTitle: "ページが見つかりません",
    notFoundText: "アドレスが間違っているか、ページが移動しました。",
    toConversations: "対話の一覧へ",
    opensNewTab: "（新しいタブで開きます）",
  },
  states: {
    open: "受付中",
    draft: "下書き",
    preview: "試用中",
    closed: "終了",
    archived: "保管済み",
  },
  failure: {
    network: "サーバーにつながりません。入力は残っています。接続を確認して、もう一度お試しください。",
    notAllowed: "この操作はあなたの役割ではできません。主催者に相談してください。",
    signedOut: "ログアウトされていたため、実行できませんでした。もう一度ログインして、やり直してください。",
    loadTitle: "読み込めませんでした",
    saveTitle: "保存できませんでした",
  },
  copy: {
    copy: "コピー",
    copied: "コピーしました。",
    failed: "ブラウザーがコピーを許可しませんでした。文字を選択してあります。Ctrl + C か Cmd + C でコピーしてください。",
  },
  signIn: consoleSignIn,
  account: consoleAccount,
  list: {
    title: "対話",
    create: "対話を作る",
    emptyTitle: "対話はまだありません",
    emptyOrganiser: "いろいろな答え方ができる問いから始めましょう。公開するまでは、下書きとして準備できます。",
    emptyModerator: "対話は主催者が作ります。作られると、ここに表示されます。",
    caption: (count) => `対話 ${number(count)}件`,
    showArchived: (count) => `保管済みも表示（${number(count)}件）`,
    allArchived: "すべての対話が保管済みです。",
    topic: "テーマ",
    state: "状態",
    participants: "参加者",
    votes: "投票",
    statements: "意見",
    waiting: "確認待ち",
    waitingLink: (count) => `確認待ち ${number(count)}件`,
    nothingWaits: "確認待ちなし",
    participation: "参加ページ",
    report: "報告書",
    demonstration: "デモ",
    closesOn: (when) => `${when}に終了`,
  },
  create: {
    title: "対話を作る",
    intro: "まず下書きになります。公開するまで、主催者と確認担当のほかには見えません。",
    topic: "テーマ",
    topicHint: "いろいろな答え方ができる問いを一行で書きます。例：駅前の広場をどう使うのがよいですか。",
    description: "説明",
    descriptionHint: "何についての対話か、だれがたずねるのか、結果をどう使うのかを書きます。Markdownが使えます（**太字**、箇条書き、[リンク](https://example.org)）。",
    optional: "（任意）",
    language: "対話の言語",
    languageHint: "意見がおもに書かれる言語です。",
    moderation: "参加者の意見は、いつ表示しますか",
    moderationPre: "確認担当が承認してから",
    moderationPreHint: "おすすめです。一日に何度か確認する人が必要です。",
    moderationPost: "すぐに表示し、あとから取り下げられるようにする",
    moderationPostHint: "早く表示できますが、不適切な意見もだれかが気づくまで表示されます。",
    preview: "表示の確認",
    previewEmpty: "まだ何も書かれていません。",
    previewFailed: "表示の確認ができませんでした。",
    showPreview: "表示を確認する",
    submit: "下書きを作る",
    submitting: "作成しています…",
    created: "下書きを作りました。",
    errorTitle: "入力を確認してください",
  },
  people: consolePeople,
  leave: {
    title: "保存せずに移動しますか",
    text: "このページの変更は、まだ保存されていません。",
    stay: "このページに残る",
    leave: "保存せずに移動する",
  },
  cancel: "やめる",
  conversation: consoleConversation,
  life: consoleLife,
  retention: consoleRetention,
  reportReview: consoleReport,
  review: consoleReview,
  reviewMore: consoleReviewMore,
  moderators: consoleModerators,
  flags: consoleFlags,
  reminders: consoleReminders,
  moderationLog,
  settings: consoleSettings,
  citizens: consoleCitizens,
  whoTookPart: consoleWhoTookPart,
  workshop: consoleWorkshop,
  integrity: consoleIntegrity,
  gates: consoleGates,
  modelRun: consoleModelRun,
  sites: consoleSites,
};
