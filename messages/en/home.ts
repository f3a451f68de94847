import { number, plural } from "./format.ts";

// The page at "/" and the sample host page.
export const home = {
  title: "Hiroba: public conversations",
  lead: "Say what you think about a question that concerns your town, one sentence at a time.",
  intro: [
    "Hiroba asks many people the same question and lets everyone vote on each other’s statements.",
    "A map shows who thinks alike, what divides people, and what all of them share.",
    "No account is needed, and every number in the report can be checked.",
  ],
  openConversations: "Open conversations",
  closedConversations: "Ended conversations",
  none: "There is no open conversation at the moment. Please come back later.",
  failed: "The conversations could not be loaded.",
  takePart: "Take part",
  takePartIn: (topic: string) => `Take part: ${topic}`,
  seeMap: "See the map",
  readReport: "Read the report",
  counts: (participants: number, votes: number, statements: number) =>
    [
      plural(participants, { one: "1 participant", other: `${number(participants)} participants` }),
      plural(votes, { one: "1 vote", other: `${number(votes)} votes` }),
      plural(statements, { one: "1 statement", other: `${number(statements)} statements` }),
    ].join(" · "),
  openUntil: (date: string) => `Open until ${date}`,
  demonstration: "Demonstration",
  forOrganisers: "For organisers",
  console: "Organiser console",
  apiDocs: "API",

  // Sample host page
  sampleNotice: "This is a sample page. The town does not exist; it shows how Hiroba looks inside another website.",
  sampleTown: "Midori Town",
  sampleMenu: ["News", "Living here", "Town council", "Contact"],
  sampleBreadcrumb: "News",
  sampleDepartment: "Town Planning Department",
  sampleTitle: "Tell us what you think",
  sampleLead: (topic: string) => `We would like to hear from residents: ${topic}`,
  sampleText: [
    "The department is preparing a plan. Before anything is decided, we would like to know what residents think and why.",
    "Please answer the statements below. You can also write your own. It takes about two minutes and you need no account.",
  ],
  sampleAfter: "What happens next: the results will be published on this page and presented to the council.",
  sampleCode: "The two lines that put it here",
  sampleEvents: "What the page hears from the widget",
  sampleNoEvents: "Nothing yet. Answer a statement to see an event.",
  sampleNone: "There is no open conversation to show.",
};
export type HomeMessages = typeof home;
