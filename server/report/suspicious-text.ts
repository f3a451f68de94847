/**
 * Texts that read like instructions to a language model. They are shown to moderators and kept out of the sample that
 * topics are named from; they are never rejected for it, and their votes count like any others.
 */
const patterns: readonly RegExp[] = [
  // Talking about instructions.
  /\b(?:ignore|disregard|forget|override|bypass|overrid\w+)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|above|previous|prior|output)\b/iu,
  /\b(?:new|following|these) (?:rules?|instructions?)\b.{0,20}\b(?:follow|apply|now)\b|\brule (?:one|1)\b/iu,
  /\b(?:system|developer|assistant) ?(?:prompt|message|role|mode|override)\b|\bprompt injection\b|\bjailbreak\b|^\s*(?:system|assistant|user)\s*:/iu,
  /<\/?(?:system|user|assistant|instructions?|inst|b|i|script|a)\b[^>]*>|\[\/?INST\]|<\|[a-z_]+\|>|###\s*\S/iu,
  /\{\{[^}]*\}\}|"?\b(?:sentences|claim|claims|role|assignments|topics)\b"?\s*:|agree_all_groups|\*\*[^*]+\*\*/iu,
  // Telling somebody who writes what to write.
  /\b(?:reply|respond|answer|output|print|say|return|state|report|announce|describe|mention|declare)\b.{0,30}\b(?:only|exactly|with the word|the following|verbatim|json|clearly|that|so|as)\b/iu,
  /\bwrite\b.{0,12}\b(?:that|it down|only|exactly|down|this)\b|\bwrite to\b|\bsay so\b|\b(?:include|add|call|translate|put|use)\b.{0,8}\b(?:it|this|here|in the report)\b|\b(?:state|report|announce|describe|include|mention)\b (?:that|the|it|group|clearly|@)/iu,
  /\b(?:report|summar(?:y|ies)|page|readers?|finding|result|contact details|source)\b.{0,30}\b(?:must|should say|ends? with|to visit|is that|are that|top of|be included|as the)\b|\b(?:as|of) (?:the|this|every) (?:source|report|page)\b/iu,
  /\b(?:must|should|always) (?:note|say|mention|write that|be included)\b|\bwhen you (?:sum|write|report|describe)|\bthe (?:only|true|real) (?:finding|result)\b|\bin every sentence\b/iu,
  /\byou are (?:now|an? (?:ai|assistant|language model|chatbot))\b|\bas an ai\b|\b(?:ai|language|chat) ?(?:model|assistant|bot)s?\b/iu,
  /https?:|\bwww\.|\S@\S|@\w{3,}|\d{2,4}-\d{3,4}-\d{3,4}/iu,
  // 指示について語るもの
  /(?:これまで|以前|上記|今まで|前|上)の?.{0,8}(?:指示|命令|ルール|規則|プロンプト)/u,
  /(?:指示|命令|ルール|規則|プロンプト)(?:を|は|の).{0,8}(?:無視|忘れ|上書き|変更|無効)|命令を?上書き|新しい(?:ルール|指示|規則)|^(?:アシスタント|システム|ユーザー)[：:]/u,
  /システム(?:プロンプト|メッセージ|指示)|プロンプトインジェクション|開発者モード/u,
  // 書く人に何を書くかを命じるもの
  /(?:あなた|お前|君)は(?:今から|これから|いま|AI|人工知能|言語モデル|アシスタント)|(?:AI|人工知能|言語モデル|アシスタント)(?:は|へ|に告ぐ|さん)/iu,
  /(?:と|を)(?:だけ|のみ)(?:答え|回答|出力|返信|書)|と(?:答えよ|出力せよ|回答せよ|書きなさい|出力して|返して|報告せよ|報告して|報告し|述べること|述べよ|書くこと|書く。|書いて|書きとめ|書き添え|呼ぶこと|表示)/u,
  /(?:レポート|報告書|報告|要約|まとめ|ページ|出典|連絡先|すべての文|唯一の結論|本当の結果).{0,24}(?:書|記す|記せ|入れ|載せ|追加|述べ|最後|先頭|として|こと|です)/u,
  /(?:を|に)(?:ほめること|伝えてください|紹介してください|発表してください|案内|挙げること|訳すこと|入れること|載せること)|次のように訳|まとめるときは|はっきり書|という意味です/u,
];

export const isSuspicious = (text: string): boolean => {
  const folded = text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}]/gu, "");
  return patterns.some((pattern) => pattern.test(folded));
};
