import type { ReportSentenceMessages } from "../en/report-sentences.ts";

const findings: ReportSentenceMessages["findings"] = {
  agree_all_groups: (s) => `どのグループでも賛成が多い意見です（投票した{{${s}.n}}人の{{${s}.agree}}、賛成の割合がいちばん低いグループでも{{${s}.lowestAgree}}）：{{quote:${s}}}`,
  disagree_all_groups: (s) =>
    `どのグループでも反対が多い意見です（投票した{{${s}.n}}人の{{${s}.disagree}}、反対の割合がいちばん低いグループでも{{${s}.lowestDisagree}}）：{{quote:${s}}}`,
  agree_overall: (s) => `賛成が多い意見です（投票した{{${s}.n}}人の{{${s}.agree}}）：{{quote:${s}}}`,
  disagree_overall: (s) => `反対が多い意見です（投票した{{${s}.n}}人の{{${s}.disagree}}）：{{quote:${s}}}`,
  split_overall: (s) => `賛否が分かれた意見です（投票した{{${s}.n}}人のうち、賛成{{${s}.agree}}、反対{{${s}.disagree}}）：{{quote:${s}}}`,
  groups_differ: (s, a, b) =>
    `{{${a}.name}}と{{${b}.name}}で大きく分かれた意見です（賛成は{{${a}.name}}で{{${s}.${a}.agree}}、{{${b}.name}}で{{${s}.${b}.agree}}）：{{quote:${s}}}`,
  group_agrees: (s, a) => `{{${a}.name}}で賛成が多い意見です（投票した{{${s}.${a}.n}}人の{{${s}.${a}.agree}}）：{{quote:${s}}}`,
  group_disagrees: (s, a) => `{{${a}.name}}で反対が多い意見です（投票した{{${s}.${a}.n}}人の{{${s}.${a}.disagree}}）：{{quote:${s}}}`,
  group_agrees_more: (s, a) =>
    `{{${a}.name}}に、ほかのグループより賛成が多い意見です（賛成は{{${a}.name}}で{{${s}.${a}.agree}}、ほかで{{${s}.${a}.others.agree}}）：{{quote:${s}}}`,
  group_disagrees_more: (s, a) =>
    `{{${a}.name}}に、ほかのグループより反対が多い意見です（反対は{{${a}.name}}で{{${s}.${a}.disagree}}、ほかで{{${s}.${a}.others.disagree}}）：{{quote:${s}}}`,
  minority_agrees: (s, a) =>
    `{{${a}.name}}では賛成が多くても、全体では少なかった意見です（賛成は{{${a}.name}}で{{${s}.${a}.agree}}、全体で{{${s}.agree}}）：{{quote:${s}}}`,
  minority_disagrees: (s, a) =>
    `{{${a}.name}}では反対が多くても、全体では少なかった意見です（反対は{{${a}.name}}で{{${s}.${a}.disagree}}、全体で{{${s}.disagree}}）：{{quote:${s}}}`,
  uncertain: (s) => `判断に迷う人が目立った意見です（投票した{{${s}.n}}人の{{${s}.pass}}がわからないと回答）：{{quote:${s}}}`,
  bridges: (s) => `ふだん投票の傾向がちがう人たちが、ともに賛成した意見です（投票した{{${s}.n}}人の{{${s}.agree}}）：{{quote:${s}}}`,
  under_voted: (s) => `投票がまだ{{${s}.n}}件の意見です：{{quote:${s}}}`,
};

const captions: ReportSentenceMessages["captions"] = {
  agree_all_groups: (s) => `{{quote:${s}}}投票した{{${s}.n}}人の{{${s}.agree}}が賛成し、賛成の割合がいちばん低いグループでも{{${s}.lowestAgree}}でした。`,
  disagree_all_groups: (s) => `{{quote:${s}}}投票した{{${s}.n}}人の{{${s}.disagree}}が反対し、反対の割合がいちばん低いグループでも{{${s}.lowestDisagree}}でした。`,
  agree_overall: (s) => `{{quote:${s}}}投票した{{${s}.n}}人の{{${s}.agree}}が賛成しました。`,
  disagree_overall: (s) => `{{quote:${s}}}投票した{{${s}.n}}人の{{${s}.disagree}}が反対しました。`,
  split_overall: (s) => `{{quote:${s}}}投票した{{${s}.n}}人のうち、賛成は{{${s}.agree}}、反対は{{${s}.disagree}}でした。`,
  groups_differ: (s, a, b) => `{{quote:${s}}}賛成は、{{${a}.name}}で{{${s}.${a}.agree}}、{{${b}.name}}で{{${s}.${b}.agree}}でした。`,
  group_agrees: (s, a) => `{{quote:${s}}}{{${a}.name}}で投票した{{${s}.${a}.n}}人の{{${s}.${a}.agree}}が賛成しました。`,
  group_disagrees: (s, a) => `{{quote:${s}}}{{${a}.name}}で投票した{{${s}.${a}.n}}人の{{${s}.${a}.disagree}}が反対しました。`,
  group_agrees_more: (s, a) => `{{quote:${s}}}賛成は、{{${a}.name}}で{{${s}.${a}.agree}}、ほかのグループで{{${s}.${a}.others.agree}}でした。`,
  group_disagrees_more: (s, a) => `{{quote:${s}}}反対は、{{${a}.name}}で{{${s}.${a}.disagree}}、ほかのグループで{{${s}.${a}.others.disagree}}でした。`,
  minority_agrees: (s, a) => `{{quote:${s}}}賛成は、{{${a}.name}}で{{${s}.${a}.agree}}、全体で{{${s}.agree}}でした。`,
  minority_disagrees: (s, a) => `{{quote:${s}}}反対は、{{${a}.name}}で{{${s}.${a}.disagree}}、全体で{{${s}.disagree}}でした。`,
  uncertain: (s) => `{{quote:${s}}}投票した{{${s}.n}}人の{{${s}.pass}}がわからないと回答しました（賛成{{${s}.agree}}、反対{{${s}.disagree}}）。`,
  bridges: (s) => `{{quote:${s}}}投票した{{${s}.n}}人の{{${s}.agree}}が、傾向のちがいをこえて賛成しました。`,
  under_voted: (s) => `{{quote:${s}}}投票はまだ{{${s}.n}}件です。`,
};

const openings: ReportSentenceMessages["openings"] = {
  "common-ground": "{{statements}}件の意見のうち{{section.members}}件では、どのグループでも同じ側がはっきり多数でした。",
  "common-ground-overall": "{{statements}}件の意見のうち{{section.members}}件では、賛成か反対のどちらかがはっきり多数でした。",
  differences: "{{statements}}件の意見のうち{{section.members}}件では、賛成した人の割合がグループの間で{{points.gapShare}}ポイント以上ちがいました。",
  bridging: "{{statements}}件の意見のうち{{section.members}}件には、ふだん投票の傾向がちがう人たちも、ともに賛成しました。",
  divided: "{{statements}}件の意見のうち{{section.members}}件では、グループの間の差とは別に、賛成と反対がほぼ同じ割合で分かれました。",
  uncertain: "{{statements}}件の意見のうち{{section.members}}件では、投票した人の{{uncertainFrom}}以上がわからないと回答しました。",
  "under-voted": "{{statements}}件の意見のうち{{section.members}}件は、投票が{{minVotes}}件に届かず、まだ何も言えません。",
};

const empty: ReportSentenceMessages["empty"] = {
  "common-ground": "投票が{{minVotes}}件以上あり、どのグループでも{{p.allGroupsShare}}以上が同じ側だった意見はありませんでした。",
  "common-ground-overall": "投票が{{minVotes}}件以上あり、賛成か反対がはっきり多数だった意見はありませんでした。",
  differences: "賛成した人の割合がグループの間で{{points.gapShare}}ポイント以上ちがった意見はありませんでした。",
  bridging: "ふだん投票の傾向がちがう人たちが、ともに賛成したと言える意見はありませんでした。",
  divided: "投票が{{minVotes}}件以上あり、賛成と反対がほぼ同じ割合で分かれた意見はありませんでした。",
  uncertain: "投票が{{minVotes}}件以上あり、{{uncertainFrom}}以上の人がわからないと回答した意見はありませんでした。",
  "under-voted": "すべての意見に{{minVotes}}件以上の投票があります。",
  "key-findings": "まとめを書けるだけの投票が、まだ集まっていません。",
};

export const reportSentences: ReportSentenceMessages = {
  findings,
  captions,
  openings,
  empty,
  groupSize: (a) => `{{${a}.name}}は{{${a}.size}}人で、地図に入った人の{{${a}.share}}です。`,
  groupEmpty: (a) => `{{${a}.name}}がほかのグループとはっきりちがう意見は、ありませんでした。`,
  minorityEmpty: (a) => `{{${a}.name}}で多かった側が、全体では少なかったと言える意見はありませんでした。`,
  nearest: (s) => `いちばん近かった意見です（投票した{{${s}.n}}人のうち、賛成{{${s}.agree}}、反対{{${s}.disagree}}、わからない{{${s}.pass}}）：{{quote:${s}}}`,
};
