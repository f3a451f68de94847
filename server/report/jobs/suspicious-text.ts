/**
 * Texts that read like instructions to a language model. They are shown to moderators and kept out of the sample that
 * topics are named from; they are never rejected for it, and their votes count like any others.
 */
const patterns: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|above|previous|prior)\b/iu,
  /\b(?:system|developer|assistant) ?(?:prompt|message|role|mode)\b|\bprompt injection\b|\bjailbreak\b/iu,
  /\b(?:reply|respond|answer|output|print|write|say|return)\b.{0,30}\b(?:only|exactly|with the word|the following|verbatim|json)\b/iu,
  /\byou are (?:now|an? (?:ai|assistant|language model|chatbot))\b|\bas an ai\b|\b(?:ai|language|chat) ?(?:model|assistant|bot)s?\b.{0,20}\b(?:must|should|shall|please)\b/iu,
  /\b(?:in|of) (?:the|this|your) (?:report|summary)\b.{0,40}\b(?:say|write|claim|state|mention|include|add)\b|\b(?:say|write|claim|state|add|include)\b.{0,60}\b(?:in|to) (?:the|this|your) (?:report|summary)\b/iu,
  /<\/?(?:system|user|assistant|instructions?|s|inst)\b[^>]*>|\[\/?INST\]|<\|[a-z_]+\|>|###\s*(?:system|instruction)/iu,
  /\{\{[^}]*\}\}|"(?:sentences|claim|role|assignments|topics)"\s*:/iu,
  /(?:これまで|以前|上記|今まで|前)の?.{0,8}(?:指示|命令|ルール|規則|プロンプト).{0,12}(?:無視|忘れ|従わ)/u,
  /(?:指示|命令|ルール|規則|プロンプト)(?:を|は).{0,8}(?:無視|忘れ|上書き|変更)/u,
  /システム(?:プロンプト|メッセージ|指示)|プロンプトインジェクション|開発者モード/u,
  /(?:あなた|お前|君)は(?:今から|これから|いま|AI|人工知能|言語モデル|アシスタント)/iu,
  /(?:と|を)(?:だけ|のみ)(?:答え|回答|出力|返信|書)|(?:と答えよ|と出力せよ|と回答せよ|と書きなさい|と出力して|と返して)/u,
  /(?:レポート|報告書|要約|まとめ)(?:に|には|では).{0,30}(?:と書|と記|を入れ|を載せ|を追加|と述べ)/u,
  /(?:AI|人工知能|言語モデル|アシスタント)(?:は|へ|に告ぐ|さん).{0,30}(?:しろ|せよ|してください|しなさい|べき)/iu,
];

export const isSuspicious = (text: string): boolean => {
  const folded = text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}]/gu, "");
  return patterns.some((pattern) => pattern.test(folded));
};
