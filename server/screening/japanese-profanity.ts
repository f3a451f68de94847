/** One abusive word with its spellings. */
export interface AbusiveWord {
  /** On folded text. */
  readonly pattern: RegExp;
  /**
   * Where a word of the text (Intl.Segmenter) must begin, or begin and end, for the match to count: many spellings in kana
   * also lie across two harmless words (約束 やくそく, じゃあ ほか).
   */
  readonly boundary?: "start" | "both";
}

const kana = "ぁ-ゖァ-ヺー";
/** In katakana a word ends where the katakana end: パチンコ, シネマ, デブリ are other words. */
const katakanaWord = (word: string, but = ""): RegExp => new RegExp(`(?<![ァ-ヺー])(?:${word})(?![ァ-ヺー]${but === "" ? "" : `|${but}`})`, "gu");

/**
 * Japanese words that insult or threaten, with the harmless words around them excluded. Words of ordinary talk about a town
 * (ゴミ, 糞害, 池沼, 殺処分, 自殺), strong but harmless words (クソ真面目, 馬鹿にならない) and words about sexuality or illness as a
 * subject are not here. A list is never complete: what it misses, moderators see.
 */
export const japaneseProfanity: readonly AbusiveWord[] = [
  // Wishing death. 死ねない, 死ねば, 死ねる speak of dying; 死ねばいい does not.
  { pattern: /(?:死|氏|タヒ|ﾀﾋ|4)[\s.・*_○〇-]*ね(?!な[いかくけさそ]|なきゃ|る|ます|ませ|た|て|ん|ば(?!(?:いい|よい|良い))|ど|じ|お(?!前|まえ))/gu },
  { pattern: new RegExp(`(?<![${kana}])(?:しね|シネ)ぇ*[!よや]`, "gu") },
  { pattern: /(?:しね|シネ)(?=$|[。!！\s])/gu, boundary: "both" },
  { pattern: /くたばれ|地獄に(?:落ち|堕ち)ろ|消え失せろ|失せろ|うせろ(?=$|[。!！\s])/gu },
  // Threats.
  { pattern: /ぶっ(?:殺|ころ|コロ)[すしさ]?|殺すぞ|殺してや[るり]|殺されろ|ころすぞ|コロスぞ/gu },
  // Stupid. 馬鹿にする, 馬鹿にならない, 馬鹿げた, ばかり, はばかる, バカンス are other words.
  { pattern: /(?:馬鹿|莫迦|バー*カ)(?!ン|ロ|ラ|チ|げ|らし|に(?:な|で|し|さ|す|な)|正直|丁寧|力|売れ|騒ぎ|でか|一)/gu },
  { pattern: /ばー*か(?=野郎|やろう|ども|者|たれ|じゃ|です|[はなだかめー。!？?、\s]|$)/gu, boundary: "start" },
  { pattern: katakanaWord("アホ|アフォ", "ウ") },
  { pattern: /阿呆|ど阿呆/gu },
  { pattern: /あほ(?=か|[。!！\s]|$|だ|な|ども|野郎)/gu, boundary: "both" },
  { pattern: /間抜け(?=ども|野郎|め|が[。!])|マヌケ(?=ども|野郎|め)|能無し|無能ども|脳みそ(?:が)?(?:ない|足りない|空)/gu },
  // Filth as abuse. 犬の糞, 糞害 and クソ真面目 are none.
  { pattern: katakanaWord("クソ(?:ガキ|ヤロー|ヤロウ|ババア|ジジイ|バカ|ゲー|リプ)?", "真面目|まじめ|マジメ|暑|寒|忙し|デカ|でか|うま|美味|面白|まずい事態") },
  { pattern: /(?:糞|くそ)(?:野郎|やろう|ガキ|がき|ババア|ばばあ|ジジイ|じじい|ったれ|たれ|くらえ|食らえ|喰らえ|が[。!！]|みたいな(?:市|政|人|奴|やつ))/gu },
  { pattern: /くそ(?=$|[。!！\s、])/gu, boundary: "both" },
  { pattern: /クソくらえ|クソ食らえ|クソったれ/gu },
  // Calling people refuse. ゴミ alone is what towns talk about.
  { pattern: /(?:人間|社会|日本|市民)の(?:クズ|くず|屑|ゴミ|ごみ|カス)|(?:クズ|屑|カス|ゴミ|ごみ)(?:野郎|やろう|ども|人間|役人|議員|市長)|クズが[。!！]/gu },
  { pattern: /この(?:クズ|カス|ゴミ|豚|ブタ|ハゲ|ボケ)(?=$|[。!！\s]|ども|野郎|が)/gu },
  // Contempt.
  { pattern: /キモ(?:い|イ|すぎ|過ぎ|っ)|きもすぎ|キッショ|きしょい|キショい/gu },
  { pattern: /きもい/gu, boundary: "both" },
  { pattern: /ウザ(?:い|イ|すぎ|過ぎ|っ)|うぜ(?:え|ぇ|ー)/gu },
  { pattern: /うざい/gu, boundary: "both" },
  { pattern: katakanaWord("ブス|デブ|ババア|ジジイ|キモオタ|ボケナス") },
  { pattern: /老害|クソジジイ|くたばりぞこない|死に損ない/gu },
  { pattern: /てめ(?:え|ぇ|ー)|テメ(?:エ|ェ|ー)|貴様(?=[はらがのを、])|きさま(?=[はらがのを、])|(?:この|あの|バカ|馬鹿|クソ|糞)野郎/gu },
  // Contempt for groups of people.
  { pattern: /(?:キチガイ|きちがい|気違い|気狂い|基地外)(?!じみ)|ガイジ(?!ン)|知恵遅れ|かたわ者|カタワ(?![ァ-ヺー])|つんぼ|めくら(?=ども|野郎|め[。!])/gu },
  { pattern: /チョン(?:公|ども|が)|朝鮮人(?:ども|は(?:帰れ|出て))|支那人|シナ人|三国人|土人(?!形)|ニガー(?![ァ-ヺ])|黒んぼ|ジャップ(?![ァ-ヺ])|毛唐|穢多|エタ非人|(?:外国人|ガイジン|外人)(?:ども|は(?:帰れ|出て行け|出ていけ))/gu },
  { pattern: /非国民|売国奴|ホモ野郎|オカマ野郎|ヤリマン|売女|ビッチ(?![ァ-ヺー])/gu },
  // Obscene. パチンコ, ガチンコ, ロマンコース are other words.
  { pattern: katakanaWord("チンコ|チンポ|マンコ|オナニー|キンタマ") },
  { pattern: /ちんこ|ちんぽ|まんこ|おまんこ|きんたま/gu, boundary: "both" },
];
