const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー、。「」（）]/gu;
const TOKENS_PER_CJK_CHARACTER = 1.1;
const CHARACTERS_PER_TOKEN = 3.6;

/** Tokens a text will take, within about 30 %: Chinese, Japanese and Korean characters one each, other text 3.6 characters a token. */
export function estimateTokens(text: string): number {
  const cjkCharacters = text.match(cjk)?.length ?? 0;
  return Math.ceil(cjkCharacters * TOKENS_PER_CJK_CHARACTER + (text.length - cjkCharacters) / CHARACTERS_PER_TOKEN);
}

/** What surrounds each message. */
const MESSAGE_OVERHEAD = 6;

export const estimateMessages = (messages: readonly { readonly content: string }[]): number =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content) + MESSAGE_OVERHEAD, 0);
