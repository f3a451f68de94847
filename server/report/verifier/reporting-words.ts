// Words one needs to report votes, whatever they are about. Everything else in a sentence of a model has to come from the
// statements it cites (V14). English by the first five letters; Japanese as written.

const english = `
about across according after again against agree agreed agreement agreeing all almost alike also although among and another any apart
are around back backed because been before being beside between beyond both broad but came can clear clearly close closer come common
compared comparison contrast contrary consensus despite did differ different difference differently disagree disagreed disagreement
disagreeing divide divided each either else equal equally even every everybody everyone evenly expressed far fewer find finds finding findings first
for found from further general generally gets given gives group groups had has have having here hold holding how however idea ideas in
includ into issue issues its itself just keep large largely larger last least less level like likewise low lower lowest made main
mainly majority makes mark marks many matter measure measured member members middle mind more moreover most mostly much name named
nearly neither near nobody none nor not now number off often once one only open opinion opinions oppose opposed opposes opposing
opposite opposition order other others otherwise our out outvoted over overall own parted part participant participants particular
particularly pass passed passes passing people person points position positive proposal propose proposals proposed question questions
rather reach reject rejected rejecting rejects rejection rest result results said same saw say saying says see seen several share
shared shares show showed shown shows side sided sides similar similarly single small smaller some split stand stands statement
statements still strong stronger strongest strongly such support supported supporting supports take taken takes tended than that the
their them themselves then there these they thing things this those though through together too took total towards turn two undecided
under united unite uniting unsure uncertain until upon usual usually very view views voice voiced vote voted voter votes voting was
were what whatever when where whereas whether which while who whole whom whose wide widely wish with within without yet favour favor
favoured favored favourable welcomed welcome welcomes endorsed endorse endorses backing wanted want wants approve approved approves
concern concerns concerned worried worry objected object objects doubt doubts doubted critical criticised half nobody few least
room set sets topic topics subject subjects theme themes clearest sharply sharp widest gap gaps distance ground hear heard describes
`;

const japanese = `
参加者 参加 グループ 意見 投票 賛成 反対 支持 賛同 賛否 同意 肯定 否定 歓迎 懸念 不支持 人 人中 方 側 両側 割合 全体 全員 一致 共通 点 件 多数 少数 大多数 過半数 半数 半分 多 少 高 低 大 小 強 弱 広
者 的 性 化 率 値 度 型 内 外 員 同 違 異 差 間 分 対 立 割 判断 迷 目立 傾向 回答 回 答 見 見方 考 思 声 示 表 結果 内容 話題 項目 点 特徴 特 他 自分 互 双方 両方 両 各 全 一方 一部 場合 中 上 下 前 後 以上 以下 最 比 比較 比率 程度 同様 同程度 同士 立場 言 続 占
大半 寄 集 出 票 数 約 概 明確 明 確 際立 強調 支 受 受止 別 拮抗 近 遠 開 離 結 傾 向 求 望 評価 派 境 越 超 幅広 幅 加 含 並 次 主 主張 提案 案 質問 問 関 関連 存在 占 残 決 定 不明 未定 保留 パス テーマ ポイント メンバー 中心
`;

const japaneseKana = `
でし まし しま ませ です ます して した され さん こと この その どの これ それ ある いる から まで より など では には にも とも へは でも もの とき うち ほど だけ しか ずつ なお おり つい ても たち てい てき れる られ なり なる なく なら あり ない なかっ いえ かた いう いっ とく とくに ほう よう そう ふだ ふだん やや もっ たが ほか ほぼ やは 方が ちが がっ がい
でした ました ます です ません いました います ある あり あった いる いた する した して され される された なる なり なった この その あの どの これ それ どれ ここ そこ ほか ほかの もの こと ため とき ところ なか うち とも ともに また
また、 さらに しかし ただし 一方で そして および または より よりも ほど だけ まで から など など、 という といった として としては について に対して にたいして における では には にも とは とも へは でも での との からは までの のうち うちの
どちら どちらも どの いずれ いずれも それぞれ ふだん ふつう はっきり おおむね ほぼ とても もっとも いちばん やや かなり たがい わから わからない わかれ わかれた わかれる まとまり まとまる まとまった つい ついて みられ みられる みられた
おり おける ところが けれど けれども ながら つつ ばかり くらい ぐらい ずつ さまざま ちがい ちがう ちがった おなじ おおく おおい すくない たかい ひくい ひと ひとたち ひとびと かた たち みな みんな ことが ことに ことを ものの ものが ものを ように ような ようだ
多く 少ない 高い 低い 大きく 小さく 強く 弱く 広く 同じ 分かれ 分かれる 分かれた 目立ち 目立つ 目立った 迷い 迷う 迷った
`;

const SIGNIFICANT = 5;

/** The part of an English word that is compared. */
export const stemOf = (word: string): string => word.toLowerCase().slice(0, SIGNIFICANT);

const split = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== "");
export const reportingStems: ReadonlySet<string> = new Set(split(english).map(stemOf));
export const reportingJapanese: ReadonlySet<string> = new Set([...split(japanese), ...split(japaneseKana)]);
/** Characters that stand alone in the list above, or in its words. */
export const reportingKanji: ReadonlySet<string> = new Set(split(japanese).filter((word) => [...word].length === 1));
