import { number, plural } from "./format.ts";

// Printed ballot sheets, and the file their results are uploaded in.
export const ballot = {
  sheetNumber: "Sheet",
  forOrganisers: "For the organisers",
  howTitle: "How to fill in this sheet",
  how: [
    "For each statement, mark one box: do you agree, do you disagree, or would you rather pass?",
    "Leave out any statement you do not want to answer.",
    "Please do not write your name. Nobody can tell which sheet was yours.",
  ],
  agree: "Agree",
  disagree: "Disagree",
  pass: "Pass",
  fromParticipant: "From a participant",
  fromOrganisers: "From the organisers",
  ownTitle: "Is something missing? Write your own statement.",
  ownHint: "One idea, in one sentence others can agree or disagree with. A moderator reads it before it is shown.",
  onlineTitle: "You can also take part online",
  onlineText: "Scan the code with your phone, or type this address. If you hand in this sheet, please do not answer online as well.",
  unprintable: "(〓: some characters cannot be printed. The whole statement is online.)",
  page: (sheet: string, page: number, pages: number) => `Sheet ${sheet} · page ${number(page)} of ${number(pages)}`,
  documentTitle: (topic: string) => `Ballot sheets: ${topic}`,
  statementCount: (count: number) => plural(count, { one: "1 statement", other: `${number(count)} statements` }),
  alt: (place: number, text: string) => `${number(place)}. ${text} Boxes: agree, disagree, pass.`,
  ownAlt: "Empty lines for a statement of your own.",
  qrAlt: (url: string) => `QR code: ${url}`,
  csvSheet: "sheet",
  csvOwn: "own statement",
};
export type BallotMessages = typeof ballot;
