// Words that say nothing about what a text is about: grammar, and the vocabulary of having an opinion. Only what would
// otherwise mark topics; rare words need no list, because weights fall with how common a word is.
const lists: readonly string[] = [
  // English
  `a about above across actually after again against all almost already also although always am among an and another any anyone anything are aren't around as ask at away
  back be became because become been before being below better best between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during
  each either else enough especially even ever every everybody everyone everything far feel few fewer find first for from further gave get gets getting give given go goes going good got great
  had has have having he her here him his how however i i'd i'll i'm i've if important in instead into is isn't it it's its itself just keep kind know least less let like little long look lot lots
  made make makes making many matter may maybe me mean might more most much must my near need needed needs never new no nobody none nor not nothing now of off often on once one only onto or other others our out over own
  part people perhaps person place please possible put quite rather really right same say see seem seems several shall she should shouldn't since so some somebody someone something sometimes soon still such
  take taken than that that's the their them then there there's these they they're thing things think this those though through time times to together too toward towards two under until up upon us use used using
  very want wants was wasn't way ways we we're well were what what's when where whether which while who whole why will wish with within without won't work would wouldn't yes yet you your
  beyond continue dream embrace encourage ensure existing follow future grow growing growth improve include increase known maintain next number provide show throughout true various within
  last cost costs old live living lives front year years month months week weeks day days late early small big large open closed times half full space three four five six seven eight nine ten able additional remain stay staying
  add allow allowed bring change could different end help hope idea issue problem start stop support try try will`,
  // German
  `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits besser bin bis bitte da dabei dadurch dafür damit dann daran darauf daraus darf darum das dass davon dazu dein dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch dürfen
  ein eine einem einen einer eines einfach einige er es etwas euch eure für ganz gar geben gegen gehen geht gemacht gerade gibt gut haben habe hat hatte her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer im in indem ins ist
  ja jede jedem jeden jeder jedes jedoch jene jetzt kann kein keine keinem keinen keiner können könnte leider machen macht man mehr mehrere mein meine menschen mich mir mit möglich muss müssen müsste nach nicht nichts noch nun nur ob oder ohne ohnehin
  schon sehr sein seine seit selbst sich sie sind so soll sollen sollte sollten sondern sonst statt über um und uns unser unsere unter viel viele vielen vom von vor wann war waren warum was weg weil weiter welche wenig weniger wenn wer werden wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwar zwischen brauchen braucht wichtig`,
  // Japanese: words of kana and of opinion
  `これ それ あれ この その あの ここ そこ ため よう もの こと とき ところ ほう うち なか ほか たち など まで から より だけ ほど くらい ぐらい ばかり しか でも ても にも では には とは との への のに ので けど けれど けれども しかし また まだ もう もっと とても すごく いつも すべて みんな 皆 人 方 私 僕 自分 今 何 中 上 下 前 後 的
  すぎ すぎる 過ぎる 開 くださ くだ さい しくみ ところ 決め 決める 歩く 歩け 助かる 助かり 場所 無料 心配 こわい 怖い つらい 読め 若い 安い 安く 高い 高く 長い 早い 早く 夜 朝 夏 冬 春 秋 北 南 東 西 キロ 分 って にし にして として による により について ならば なら まず 一度 月 週 年 日 使う 使え 使える 使い 使っ 使 置 置い 残 残し 続け 近く 大きな 大きい 小さな 小さい 新しい 全部 全体 今後 現在 以上 以下 以内 たくさん きちんと しっかり ちゃんと やはり やっぱり あまり まったく 全く かなり 一番 そして だから ですが ところが 同じ 違う 入れ 入る 出る 出し 行く 行き 行っ 来る 来 見る 見て 見 持つ 持っ 気 感 例えば 地区 町 住民 市民 地域
  です ます でした ました ません する した して します しました しない される された なる なった なって なります ある あり あって あります いる いて います ない なく なかった ほしい 欲しい 思う 思い 思います 思いました 感じる 感じます 考える 考えます べき 必要 大切 大事 重要 良い よい いい 悪い できる できない できます できれば お願い おねがい いただき ください 下さい くれる もらう もらい たい たく いう 言う よく そう こう どう どこ 少し ちょっと って にし にして として による により について ならば なら まず 一度 月 週 年 日 使う 使え 使える 使い 使っ 使 置 置い 残 残し 続け 近く 大きな 大きい 小さな 小さい 新しい 全部 全体 今後 現在 以上 以下 以内 たくさん きちんと しっかり ちゃんと やはり やっぱり あまり まったく 全く かなり 一番 そして だから ですが ところが 同じ 違う 入れ 入る 出る 出し 行く 行き 行っ 来る 来 見る 見て 見 持つ 持っ 気 感 例えば 多い 少ない 増やし 増やす 増え 減らし 減らす 場合 賛成 反対 意見 希望 特に 本当 本当に 方が という ずつ さん 一 二 三 時 分`,
  // Chinese
  `的 了 和 是 在 也 有 不 就 都 而 及 與 与 或 一個 一个 我 我們 我们 你 你們 他 他們 她 它 這 这 那 這個 这个 這樣 那個 其 之 於 于 對 对 從 从 被 把 讓 让 給 给 為 为 以 因為 因为 所以 但 但是 如果 可以 應該 应该 應 需要 可能 能 會 会 要 想 沒 沒有 没有 不是 還 还 很 更 最 多 少 好 上 下 中 大 小 到 說 说 做 用 來 来 去 等 並 并 且 只 才 又 再 請 希望 覺得 觉得 認為 认为 問題 问题 人 目前 現在 现在 不能 不會 如何 什麼 什么 怎麼 怎么 就是 比較 比较 不同 不用 一樣 一样 的確 就像 都應該 不夠 不够 過 过 叫 我有 我認為 並不 之一 對於 对于 造成 好嗎 向 受 就算 以及 其他 所有 有些 而且 或者 若 其實 还是 還是 已經 已经`,
];

const smallWords: ReadonlySet<string> = new Set(lists.flatMap((list) => list.split(/\s+/u)).map((word) => word.normalize("NFKC").toLowerCase()));

/** `word` folded: NFKC, lower case. */
export const isSmallWord = (word: string): boolean => smallWords.has(word);
