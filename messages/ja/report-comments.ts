import type { ReportCommentsMessages } from "../en/report-comments.ts";

/** 自由記述の報告書のページ。 */
export const reportComments: ReportCommentsMessages = {
  kicker: "自由記述の報告書",
  summary: (_comments, commentsText, _people, peopleText, hasNames) => (hasNames ? `${peopleText}人の自由記述${commentsText}件` : `自由記述${commentsText}件`),
  notVotes: "これは、書きたい人が自分から書いた意見です。何回書かれたかは投票の結果ではありません。書いた人は住民全体の縮図でもありません。",
  titles: { "key-findings": "主な数字", topics: "何について書かれたか", claims: "すべての主張を探す", duplicates: "くり返し送られた意見", audit: "すべての自由記述がどうなったか", method: "方法と限界", downloads: "ダウンロード" },

  figures: { comments: "自由記述", people: "人", claims: "主張", topics: "話題" },
  noNames: "だれが書いたかはファイルにないため、自由記述1件を1人と数えています。",
  largest: (terms, _comments, commentsText, _people, peopleText) => `${terms}：${commentsText}件（${peopleText}人）`,
  largestTitle: "多く書かれた話題：",

  finding: (_topics, text) => `自由記述から${text}の話題が見つかりました`,
  noTopics: "話題に分けるには、共通する言葉が足りません。すべての主張を下に示します。",
  measure: (total) => `話題ごとの自由記述の件数です（全${total}件）。1件に複数の主張があると複数の話題に入るため、割合の合計は100%を超えます。`,
  tableHead: { topic: "話題", claims: "主張", comments: "自由記述", share: "自由記述に占める割合", people: "人" },
  tableCaption: "話題ごとの主張、自由記述、人の数",
  showTable: "表で見る",
  byWords: "主張に共通する言葉から、プログラムが見つけた話題です。同じ話題の主張には、その言葉が一つ以上入っています。だれかが付けた名前ではありません。",
  byModel: "AIの印がある名前は、言語モデルが付け、プログラムが確かめたものです。引用ではありません。",
  topicCounts: (_claims, claimsText, _comments, commentsText, _people, peopleText) => `主張${claimsText}件（自由記述${commentsText}件、${peopleText}人）`,
  subTopic: (terms, _claims, text) => `${terms}（主張${text}件）`,
  subTopics: "この話題の内訳：",
  moreClaims: (_count, text) => `この話題の主張をあと${text}件見る`,
  unclassifiedTitle: "はっきりした話題のない主張",
  unclassified: (_count, text) => `次の${text}件の主張には、はっきりした話題がありません。`,

  claimCounts: (_comments, commentsText, _people, peopleText) => `自由記述${commentsText}件、${peopleText}人`,
  quotes: (count, text) => (count === 1 ? "もとの自由記述" : `もとの自由記述${text}件`),
  quotesOf: (claim) => `もとの自由記述：${claim}`,
  commentId: (id) => `自由記述 ${id}`,
  alsoSent: (_count, text) => `ほかに、ほぼ同じ文面が${text}件送られています。`,
  modelMark: "AI",
  modelMarkTitle: "言語モデルがまとめた文です。もとになった言葉を下に示します",

  search: "主張と自由記述から探す",
  showing: (from, to, total) => `主張${total}件中 ${from}～${to}件目`,
  noMatch: "この言葉が入った主張や自由記述はありません。",
  previousPage: "前へ",
  nextPage: "次へ",
  pageButtons: "一覧のページ",
  numberOf: (id) => `主張 ${id}`,

  duplicatesIntro: "ほぼ同じ文面は、件数と、送った人の数の両方で数えています。反対の意味になりうる文面は、同じとみなしません。",
  duplicates: (comments, _people, peopleText, isSame) => `${isSame ? "同じ" : "ほぼ同じ"}文面が${comments}件（送った人は${peopleText}人）`,

  auditIntro: (comments) => `黙って捨てた意見はありません。${comments}件の自由記述は、どれも次のどれか一つに入ります。`,
  outcomes: {
    cited: "話題のある主張に引用された",
    duplicate: "先の自由記述とほぼ同じで、その主張に数えた",
    "too-short": "短く、賛否を問える内容がない",
    unclassified: "はっきりした話題のない主張に引用された",
  },
  auditTotal: "すべての自由記述",
  auditHead: { outcome: "どうなったか", comments: "件数" },
  auditCaption: "どうなったかで分けた自由記述の件数",
  rows: (rows, taken, skipped, name, encoding) => `ファイル「${name}」（${encoding}）は${rows}行です。${taken}行を読み込み、${skipped}行は読み込めませんでした。`,
  rowProblems: { "wrong-width": "列の数が見出しと合わない", "no-text": "意見が書かれていない", "too-long": "1万文字を超えている", "id-again": "前と同じIDのため、別のIDで読み込んだ" },
  line: (line) => `${line}行目`,
  masked: (_total, text, list) => `個人情報とみられる${text}か所を取り除き、「•••」にしました（${list}）。`,
  maskedKinds: { emails: (count) => `メールアドレスなど${count}`, phones: (count) => `電話番号${count}`, links: (count) => `リンク${count}`, names: (count) => `名前${count}` },
  maskedNone: "決まった形の個人情報は見つかりませんでした。文中の名前は見つけられないことがあります。公開する前に、人が読んで確かめてください。",
  refusedClaims: (_count, text) => `言語モデルの主張${text}件は、もとの自由記述に見つからないため採用しませんでした。代わりに自由記述の文をそのまま示しています。`,

  method: [
    ["主張と引用", "主張は、書かれたことの一つひとつです。言語モデルを使わないときは、自由記述の文そのもの、または短い文を二つつなげたものです。どの主張にも引用があり、引用がもとの自由記述と一字一句同じであることをプログラムで確かめています。同じでない引用は使いません。"],
    ["話題", "言語モデルを使わないときは、主張に共通する言葉と文字の並びから話題を見つけます。同じファイルからは、いつも同じ報告書ができます。共通点が少ない主張は無理に分けず、はっきりした話題がないものとして示します。"],
    ["数え方", "自由記述の件数と、書いた人の数を分けて数えています。1人が10回書けば、自由記述は10件、人は1人です。"],
    ["この報告書でわからないこと", "自由記述は投票ではありません。賛成かどうかは、だれにもたずねていません。書いた人は、自分から書いた人だけです。一度しか書かれていないことが、50回書かれたことより大切な場合もあります。"],
  ],
  methodModel: (model) => `AIの印がある主張は、言語モデル（${model}）がまとめたものです。モデルには個人情報を取り除いた文だけを渡しています。`,
  modelProblem: "言語モデルの応答がない部分がありました。そこは自由記述の言葉をそのまま使っています。",

  downloads: { claims: "主張と引用（CSV）", comments: "すべての自由記述がどうなったか（CSV）", json: "報告書のすべて（JSON）", print: "印刷、またはPDFで保存" },
};
