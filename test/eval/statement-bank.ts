// Statements written for the evaluation, by us: twelve subjects, each with ten things one may want of it.

export interface BankStatement {
  readonly text: string;
  readonly language: "en" | "ja";
  /** What it is about; the same word in every statement of the subject. */
  readonly subject: string;
}

const english: Readonly<Record<string, readonly string[]>> = {
  library: ["should open on Sundays", "needs quiet rooms for pupils", "could lend tools as well as books", "should move to the old station", "deserves a reading garden", "should stay free for everybody", "needs more books in other languages", "could host evening talks", "should keep its printed newspapers", "needs longer loans in summer"],
  buses: ["should run until midnight", "need a stop at the hospital", "could be smaller and come more often", "should take bicycles along", "need seats at every stop", "should be free for pupils", "could follow the river road", "need drivers who are paid better", "should show the next stop aloud", "could be booked by telephone"],
  parks: ["should stay open at night", "need more drinking fountains", "could grow fruit trees", "should have no cars around them", "need toilets that work", "could be looked after by neighbours", "should allow small concerts", "need more shade in August", "could have a corner for dogs", "should be lit with warmer lamps"],
  schools: ["should begin later in winter", "need smaller classes", "could share their gyms in the evening", "should teach cooking", "need windows that open", "could grow their own vegetables", "should offer lunch to everybody", "need a nurse on every day", "could lend laptops", "should have safer ways to walk there"],
  market: ["should come twice a week", "needs a roof against rain", "could sell more from nearby farms", "should stay on the old square", "needs fewer plastic bags", "could open in the evening", "should be cheaper for new sellers", "needs benches to eat at", "could have live music", "should end before the church bells"],
  bridge: ["should carry bicycles on both sides", "needs repairs before winter", "could be closed to lorries", "should be lit at night", "needs a lower rail for children", "could get a lookout in the middle", "should be named by a vote", "needs a second lane", "could have flowers on it", "should open for boats on request"],
  housing: ["should stay affordable near the centre", "needs more flats for single people", "could fill the empty offices", "should have gardens to share", "needs lifts for older tenants", "could be built of wood", "should leave room for trees", "needs better soundproofing", "could be let by the town itself", "should allow workshops downstairs"],
  festival: ["should last three days", "needs more toilets", "could move to the river bank", "should be free of charge", "needs an hour of silence each day", "could invite other towns", "should serve food from here", "needs volunteers with training", "could end with a lantern walk", "should use less electricity"],
  harbour: ["should be open to walkers", "needs a crane for small boats", "could become a swimming place", "should keep the fishing sheds", "needs cleaner water", "could have a museum ship", "should limit engine noise", "needs a ramp for wheelchairs", "could store solar power", "should have fewer parked cars"],
  clinic: ["should offer evening hours", "needs an interpreter on call", "could visit older people at home", "should have a garden for patients", "needs shorter waiting lists", "could share rooms with the pharmacy", "should answer the telephone at night", "needs more nurses", "could teach first aid", "should be near a tram stop"],
  recycling: ["should be collected every week", "needs clearer labels", "could reward those who sort well", "should take old clothes", "needs bins that close", "could be explained at school", "should include food scraps", "needs quieter lorries", "could be sold to local makers", "should be checked by neighbours"],
  museum: ["should tell of ordinary workers", "needs fewer closed rooms", "could lend pictures to cafés", "should be free on Fridays", "needs signs in easy words", "could open its cellar", "should keep the old clock", "needs seats in every room", "could be run by young people", "should show what came from the river"],
};

const japanese: Readonly<Record<string, readonly string[]>> = {
  図書館: ["は日曜日も開けてほしい。", "に静かな学習室を増やしてほしい。", "で工具も借りられるとよい。", "を旧駅舎に移すとよい。", "に読書のできる庭がほしい。", "はずっと無料であってほしい。", "に外国語の本を増やしてほしい。", "で夜の講座を開けるとよい。", "の新聞の棚を残してほしい。", "の貸出期間を夏は長くしてほしい。"],
  路線バス: ["は夜遅くまで走ってほしい。", "の停留所を病院の前につくってほしい。", "は小型にして本数を増やすとよい。", "に自転車を載せられるとよい。", "の停留所に椅子を置いてほしい。", "は生徒を無料にしてほしい。", "を川沿いに走らせるとよい。", "の運転手の給料を上げてほしい。", "の次の停留所を声で知らせてほしい。", "を電話で予約できるとよい。"],
  公園: ["は夜も開けておいてほしい。", "に水飲み場を増やしてほしい。", "に果物の木を植えるとよい。", "のまわりに車を入れないでほしい。", "のきれいなトイレがほしい。", "の手入れを近所で受け持つとよい。", "で小さな演奏会を認めてほしい。", "に夏の日陰を増やしてほしい。", "に犬の広場があるとよい。", "の明かりを暖かい色にしてほしい。"],
  小学校: ["の始まりを冬は遅くしてほしい。", "の学級を小さくしてほしい。", "の体育館を夜は開放するとよい。", "で料理を教えてほしい。", "の窓を開けられるようにしてほしい。", "で野菜を育てるとよい。", "の給食を全員に出してほしい。", "に毎日看護師がいてほしい。", "で端末を貸し出すとよい。", "までの通学路を安全にしてほしい。"],
  朝市: ["は週に二度開いてほしい。", "に雨よけの屋根がほしい。", "で近くの農家の品を増やすとよい。", "は昔の広場に残してほしい。", "のレジ袋を減らしてほしい。", "を夕方にも開くとよい。", "の出店料を新しい人には下げてほしい。", "に座って食べる場所がほしい。", "で生演奏を聞けるとよい。", "は昼前に終えてほしい。"],
  大橋: ["の両側を自転車が通れるようにしてほしい。", "の修理を冬の前に済ませてほしい。", "にトラックを通さないとよい。", "を夜も照らしてほしい。", "の手すりを子ども向けに低くもつけてほしい。", "の中ほどに展望台があるとよい。", "の名前を投票で決めてほしい。", "の車線を増やしてほしい。", "に花を飾るとよい。", "は船のために開くようにしてほしい。"],
  市営住宅: ["を中心街でも手ごろな家賃にしてほしい。", "に一人向けの部屋を増やしてほしい。", "に空いた事務所を使うとよい。", "に共同の庭がほしい。", "に高齢者のためのエレベーターがほしい。", "を木造で建てるとよい。", "のまわりに木を残してほしい。", "の防音をよくしてほしい。", "を市が直接貸すとよい。", "の一階に工房を認めてほしい。"],
  夏祭り: ["は三日間続けてほしい。", "のトイレを増やしてほしい。", "を川岸に移すとよい。", "は入場無料にしてほしい。", "に静かな時間を設けてほしい。", "に近くの町を招くとよい。", "では地元の食べ物を出してほしい。", "の手伝いに研修をしてほしい。", "の最後に灯籠の行列があるとよい。", "の電気を減らしてほしい。"],
  港: ["を散歩できるように開放してほしい。", "に小さな船の揚げ場がほしい。", "を泳げる場所にするとよい。", "の漁師小屋を残してほしい。", "の水をきれいにしてほしい。", "に博物館の船を置くとよい。", "の船の騒音を抑えてほしい。", "に車椅子用の坂がほしい。", "に太陽光の電池を置くとよい。", "の駐車を減らしてほしい。"],
  診療所: ["を夕方も開けてほしい。", "に通訳を置いてほしい。", "から高齢者の家へ往診するとよい。", "に患者のための庭がほしい。", "の待ち時間を短くしてほしい。", "を薬局と同じ建物にするとよい。", "の電話に夜も出てほしい。", "の看護師を増やしてほしい。", "で応急手当を教えるとよい。", "を電停の近くに移してほしい。"],
  ごみ収集: ["は毎週にしてほしい。", "の分け方をわかりやすく書いてほしい。", "できちんと分けた人にお礼をするとよい。", "で古着も受け取ってほしい。", "の箱にふたをつけてほしい。", "のことを学校で教えるとよい。", "に生ごみも加えてほしい。", "の車を静かにしてほしい。", "の資源を地元の工房に売るとよい。", "の当番を近所で決めてほしい。"],
  博物館: ["では働く人の歴史を伝えてほしい。", "の閉じた部屋を減らしてほしい。", "の絵を喫茶店に貸すとよい。", "を金曜日は無料にしてほしい。", "の説明をやさしい言葉にしてほしい。", "の地下室を開くとよい。", "の古い時計を残してほしい。", "の各部屋に椅子がほしい。", "の運営を若い人に任せるとよい。", "では川の恵みを見せてほしい。"],
};

/** 120 statements of one language, subject after subject. */
export function statementBank(language: "en" | "ja"): readonly BankStatement[] {
  const bank = language === "en" ? english : japanese;
  return Object.entries(bank).flatMap(([subject, wishes]) =>
    wishes.map((wish) => ({ subject, language, text: language === "en" ? `The ${subject} ${wish}.` : `${subject}${wish}` })));
}

/** As many statements as wanted, none twice: the bank again and again, each time about another part of the town. */
export function manyStatements(language: "en" | "ja", count: number): readonly BankStatement[] {
  const bank = statementBank(language);
  const quarters = language === "en" ? ["north", "south", "east", "west", "upper", "lower", "old", "new", "outer", "inner"] : ["北", "南", "東", "西", "上", "下", "旧", "新", "外", "内"];
  return Array.from({ length: count }, (_, index) => {
    const one = bank[index % bank.length] as BankStatement;
    const round = Math.floor(index / bank.length);
    if (round === 0) return one;
    const quarter = [...String(round - 1)].map((digit) => quarters[Number(digit)] ?? "").join(language === "en" ? " " : "");
    return { ...one, text: language === "en" ? `In the ${quarter} town, ${one.text.charAt(0).toLowerCase()}${one.text.slice(1)}` : `${quarter}町の${one.text}` };
  });
}
