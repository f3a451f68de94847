import type { ConsoleLifeMessages } from "../en/console-life.ts";
import { number } from "./format.ts";

const statements = (count: number): string => `${number(count)}件の意見`;

export const consoleLife: ConsoleLifeMessages = {
  checksTitle: "受付を始める前に",
  checksSummary: (notReady, look) =>
    notReady === 0 ? (look === 0 ? "すべて準備できています。" : `足りないものはありません。${number(look)}項目を確かめておくと安心です。`) : `準備できていない項目が${number(notReady)}件あります。`,
  verdict: { ready: "準備できています", look: "要確認", "not-ready": "準備できていません" },
  checks: {
    seeds: {
      name: "最初の意見",
      why: {
        ready: (count) => `${statements(count)}から始まります。`,
        look: (count) => `${statements(count)}しかありません。最初の参加者がすぐに読み終えてしまいます。立場の違う意見が10〜20件あると、参加しやすくなります。`,
        "not-ready": () => "投票できる意見がありません。参加した人には何も表示されません。",
      },
      link: "意見を追加する",
    },
    languages: {
      name: "意見の言語",
      why: {
        ready: () => "意見は、対話の言語で書かれています。",
        look: (count) => `${statements(count)}が、対話の言語と違う言語です。言語の設定を確かめるか、翻訳を追加してください。`,
      },
      link: "意見を見る",
    },
    moderation: {
      name: "公開前の確認",
      why: { ready: () => "だれかが承認するまで、意見は表示されません。", "not-ready": () => "意見は、だれかが確かめる前に、すぐに表示されます。" },
      link: "設定",
    },
    policy: {
      name: "掲載の基準",
      why: { ready: () => "どんな意見が掲載されるかを、参加者が読めます。", "not-ready": () => "独自の基準がありません。参加者には標準の文が表示され、何が掲載されないのか伝わりません。" },
      link: "基準を書く",
    },
    reviewers: {
      name: "確認する人",
      why: { ready: () => "二人以上が確認できます。", look: (count) => `確認できるのは${number(count)}人だけです。不在のあいだ、意見は確認待ちのままになります。` },
      link: "人を招く",
    },
    privacy: {
      name: "個人情報の説明",
      why: { ready: () => "個人情報のページに、問い合わせ先があります。", "not-ready": () => "個人情報のページに問い合わせ先がありません。責任者と連絡先を書いてください。" },
      link: "個人情報のページを仕上げる",
    },
    times: {
      name: "開始日時と終了日時",
      why: { "not-ready": () => "始まるとすぐに終了してしまいます。終了日時を遅くするか、消してください。" },
      link: "設定",
    },
    closing: {
      name: "終了日時",
      why: { ready: () => "自動で終了します。", look: () => "終了日時がありません。いつまで参加できるかがわかると、参加しやすくなります。" },
      link: "設定",
    },
    embedding: {
      name: "埋め込めるサイト",
      why: { ready: () => "指定したサイトにだけ埋め込めます。", look: () => "どのサイトにも埋め込めます。表示するサイトを限りたいときは指定してください。" },
      link: "設定",
    },
    preview: {
      name: "試用",
      why: { ready: () => "試用しました。", look: () => "まだだれも試していません。試用では、パスワードを知っている人が、本番と同じように投票し、意見を書けます。" },
      link: null,
    },
  },
  confirmNotReady: "次の項目の準備ができていません。",
  confirmAnyway: "このまま始める",

  opensAt: "開始日時",
  opensAtHint: (zone) => `お使いの地域の時刻（${zone}）です。自動で受付が始まります。手動で始めるときは空のままにします。`,
  opensAtProblem: "実在する日時を入力するか、空にしてください。",
  opensNotReady: "次の項目の準備ができていなくても、この日時に始まります。",
  opensPassed: "この日時は過ぎています。保存すると、すぐに受付が始まります。",
  opensOn: (when, zone) => `${when}（${zone}）に自動で受付を始めます。`,
  closesOn: (when, zone) => `${when}（${zone}）に自動で終了します。`,

  preview: {
    begin: "試用を始める",
    title: "受付の前に試す",
    text: "リンクとパスワードを知っている人は、本番と同じページで投票し、意見を書けます。試用の投票と意見は、受付を始めるときにすべて取り除かれます。",
    password: "試用のパスワード",
    passwordHint: "8文字以上。表示されるのは今だけです。試してもらう人に伝えてください。",
    passwordShort: "8文字以上にしてください。",
    submit: "試用を始める",
    again: "パスワードを変える",
    againText: "前のパスワードを使っていた人には、新しいパスワードを伝えてください。",
    begun: "試用を始めました。リンクとパスワードを伝えてください。",
    link: "試用ページのリンク",
    giveAway: "パスワード",
    note: "ここに表示されている参加者、投票、意見は試用のものです。受付を始めるときに取り除かれます。",
    backToDraft: "試用を終える",
    backTitle: "試用を終えますか",
    backText: "対話は下書きに戻り、試用の投票と意見は取り除かれます。",
  },

  more: {
    title: "複製とファイル",
    duplicate: "複製する",
    duplicateTitle: "この対話を複製しますか",
    duplicateText: "同じ設定と、主催者の承認済みの意見（翻訳を含む）で、新しい下書きを作ります。投票と参加者は複製しません。",
    duplicated: "複製しました。表示しているのは複製した対話です。",
    toTemplate: "ひな形にする",
    toTemplateTitle: "ひな形として保存しますか",
    toTemplateText: "ひな形には、設定と主催者の承認済みの意見が入ります。ひな形そのものは公開されません。新しい対話のもとになります。",
    topicLabel: "複製した対話の問い",
    templateLabel: "ひな形の名前",
    submitDuplicate: "複製する",
    submitTemplate: "ひな形を保存する",
    download: "すべてダウンロードする（ZIP）",
    downloadHint: "意見、投票、地図（Polis形式）、確認の記録、翻訳、報告書が入ります。",
    delete: "削除する",
    deleteTitle: "この対話を完全に削除しますか",
    deleteText: "意見、投票、参加者、報告書、確認の記録を削除します。元に戻すことはできません。リンクを開くと、削除されたことが表示されます。",
    deleteExport: "先に控えを保存する",
    deleteType: "確認のため、対話の問いを入力してください。",
    deleteLabel: "問い",
    deleteSubmit: "完全に削除する",
    deleteMismatch: "問いと一致しません。",
    deleted: "対話を削除しました。",
    deleteWhen: "削除できるのは下書きと保管した対話だけで、管理者が行います。",
  },

  privacy: {
    title: "個人情報のページ",
    intro: "何を保存するか、その理由、参加者にできることを伝えるページです。ほとんどは、この対話の設定から自動で作られます。",
    open: "個人情報のページを開く",
    responsible: "責任者",
    responsibleHint: "人または部署の名前です。空のままにすると、組織の名前が表示されます。",
    contact: "問い合わせ先",
    contactHint: "メールアドレス、電話番号、場所などを、参加者が読む形で書きます。",
    notice: "主催者からの説明",
    noticeHint: "法的な根拠や、データを残す期間などを書きます。",
  },

  template: {
    tag: "ひな形",
    title: "ひな形",
    intro: "新しい対話のもとになる設定と意見です。",
    text: "これはひな形です。ひな形そのものは公開されません。",
    use: "ひな形から対話を作る",
    useOf: (topic) => `「${topic}」から対話を作る`,
    hint: "ひな形から始めることもできます。",
  },
};
