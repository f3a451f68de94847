import type { LaunchCheckId, LaunchVerdict } from "../../server/contract/life.ts";
import { number, plural } from "./format.ts";

const statements = (count: number): string => `${number(count)} ${plural(count, { one: "statement", other: "statements" })}`;
const people = (count: number): string => `${number(count)} ${plural(count, { one: "person", other: "people" })}`;

/** Of each point: its name, and why it is as it is. */
const checks: Readonly<Record<LaunchCheckId, { readonly name: string; readonly why: Readonly<Partial<Record<LaunchVerdict, (count: number) => string>>>; readonly link: string | null }>> = {
  seeds: {
    name: "First statements",
    why: {
      ready: (count) => `${statements(count)} to begin with.`,
      look: (count) => `Only ${statements(count)}. The first people will soon have seen everything; ten to twenty from different sides are a good start.`,
      "not-ready": () => "There is no statement to vote on. People would meet an empty page.",
    },
    link: "Add statements",
  },
  languages: {
    name: "Language of the statements",
    why: {
      ready: () => "The statements are in the language of the conversation.",
      look: (count) => `${statements(count)} ${plural(count, { one: "is", other: "are" })} not in the language of the conversation. Check the language, or add translations.`,
    },
    link: "See the statements",
  },
  moderation: {
    name: "Review before publication",
    why: {
      ready: () => "Nothing appears before somebody has accepted it.",
      "not-ready": () => "Statements appear at once, before anybody has looked at them.",
    },
    link: "Settings",
  },
  policy: {
    name: "Moderation policy",
    why: {
      ready: () => "People can read what is published and what is not.",
      "not-ready": () => "There is no policy of your own. People read a standard text, and nobody can hold you to your rules.",
    },
    link: "Write the policy",
  },
  reviewers: {
    name: "People who review",
    why: {
      ready: () => "More than one person can review.",
      look: (count) => `Only ${people(count)} can review. When they are away, statements wait.`,
    },
    link: "Invite people",
  },
  privacy: {
    name: "Privacy notice",
    why: {
      ready: () => "The privacy page names whom to ask.",
      "not-ready": () => "The privacy page names nobody to ask. Say who is responsible and how to reach them.",
    },
    link: "Complete the privacy page",
  },
  times: {
    name: "Opening and closing time",
    why: { "not-ready": () => "It would close again as soon as it opens. Set a later closing time, or remove it." },
    link: "Settings",
  },
  closing: {
    name: "Closing time",
    why: {
      ready: () => "It closes by itself.",
      look: () => "There is no closing time. People like to know until when they can take part.",
    },
    link: "Settings",
  },
  embedding: {
    name: "Sites that may embed it",
    why: {
      ready: () => "Only the sites you named can embed it.",
      look: () => "Every site may embed it. Name the sites if it should appear only there.",
    },
    link: "Settings",
  },
  preview: {
    name: "Preview",
    why: {
      ready: () => "It has been in preview.",
      look: () => "Nobody has tried it yet. In a preview, people with the password can vote and write as later everybody can.",
    },
    link: null,
  },
};

// The life of a conversation: before it opens, by the clock, copies, the end.
export const consoleLife = {
  checksTitle: "Before you open it",
  checksSummary: (notReady: number, look: number) =>
    notReady === 0 ? (look === 0 ? "Everything is ready." : `Nothing is missing. ${number(look)} ${plural(look, { one: "point is", other: "points are" })} worth a look.`)
      : `${number(notReady)} ${plural(notReady, { one: "point is", other: "points are" })} not ready.`,
  verdict: { ready: "Ready", look: "Worth a look", "not-ready": "Not ready" },
  checks,
  confirmNotReady: "These points are not ready:",
  confirmAnyway: "Open anyway",

  opensAt: "Opening time",
  opensAtHint: (zone: string) => `Your local time (${zone}). It opens by itself. Leave it empty to open by hand.`,
  opensAtProblem: "Enter a date and time that exist, or leave it empty.",
  opensNotReady: "It will open at this time even if these points are not ready:",
  opensPassed: "This time has passed. If you save it, the conversation opens at once.",
  opensOn: (when: string, zone: string) => `Opens by itself on ${when} (${zone}).`,
  closesOn: (when: string, zone: string) => `Closes by itself on ${when} (${zone}).`,

  preview: {
    begin: "Begin a preview",
    title: "Try it before it opens",
    text: "People with the link and the password see the page as everybody will see it later, and can vote and write. Everything they do is removed when the conversation opens.",
    password: "Password of the preview",
    passwordHint: "At least 8 characters. It is shown only now; give it to the people who should try it.",
    passwordShort: "Use at least 8 characters.",
    submit: "Begin the preview",
    again: "Change the password",
    againText: "Whoever used the old password has to ask for the new one.",
    begun: "The preview has begun. Hand on the link and the password.",
    link: "Link to the preview",
    giveAway: "Password",
    note: "Participants, votes and statements shown here are from the preview. They are removed when the conversation opens.",
    backToDraft: "End the preview",
    backTitle: "End the preview?",
    backText: "The conversation is a draft again, and the test votes and test statements are removed.",
  },

  more: {
    title: "Copies and files",
    duplicate: "Duplicate",
    duplicateTitle: "Duplicate this conversation?",
    duplicateText: "A new draft with the same settings, questions, reasons and reminders, and your accepted statements with their translations. Votes, participants and invitation codes are not copied.",
    duplicated: "The copy was created. This is it.",
    toTemplate: "Save as template",
    toTemplateTitle: "Save as a template?",
    toTemplateText: "A template holds the settings and your accepted statements. It is never opened itself; new conversations are made from it.",
    topicLabel: "Topic of the copy",
    templateLabel: "Name of the template",
    submitDuplicate: "Create the copy",
    submitTemplate: "Save the template",
    download: "Download everything (ZIP)",
    downloadHint: "Statements, votes and map in the Polis format, the moderation log, translations and reports.",
    delete: "Delete",
    deleteTitle: "Delete this conversation for good?",
    deleteText: "Statements, votes, participants, reports and the moderation log are deleted, and nobody can bring them back. Links to it will say that it was deleted.",
    deleteExport: "Keep a copy first",
    deleteType: "To confirm, type the topic of the conversation:",
    deleteLabel: "Topic",
    deleteSubmit: "Delete for good",
    deleteMismatch: "This is not the topic.",
    deleted: "The conversation was deleted.",
    deleteWhen: "Only drafts and archived conversations can be deleted, by an owner.",
  },

  privacy: {
    title: "The privacy page",
    intro: "It tells participants what is kept, why, and what they can do. Most of it follows from the settings of this conversation.",
    open: "Open the privacy page",
    responsible: "Who is responsible",
    responsibleHint: "A person or an office. Left empty, the name of your organisation is shown.",
    contact: "Whom to ask",
    contactHint: "An e-mail address, a telephone number or a place, as people should read it.",
    notice: "More in your own words",
    noticeHint: "For example the legal basis, and how long you keep the data.",
  },

  requests: {
    title: "Requests of participants",
    intro: "Somebody who writes to you about their data can name themselves with the code they find on the page, under “Mine”. What you do here is written down.",
    by: "What they gave you",
    code: "Their code",
    codeHint: "Twelve letters and digits in three groups. Make sure that it comes from the person it stands for.",
    readerId: "Their id on the website they came from",
    readerIdHint: "Only where this conversation keeps such ids.",
    number: "Their participant number",
    numberHint: "As in the export, and under “Unusual patterns”.",
    value: { code: "Code", "reader-id": "Id", number: "Number" },
    empty: "Enter what they gave you.",
    find: "Find",
    found: "This is kept of them",
    votes: "Votes",
    statements: "Statements",
    answers: "Answers about themselves",
    first: "First day",
    last: "Last day",
    none: "None",
    save: "Download their data",
    saved: "The file was made. Send it to the person who asked, and to nobody else.",
    erase: "Delete their data",
    eraseTitle: "Delete this participant for good?",
    eraseText: "Their votes are withdrawn and leave the next map. Statements nobody else voted on are deleted; the others stay without an author. This cannot be undone.",
    eraseAgain: (value: string) => `To confirm, type it again: ${value}`,
    eraseMismatch: "This is not the same.",
    eraseSubmit: "Delete for good",
    erased: (votes: number, removed: number) => `Deleted: ${number(votes)} ${plural(votes, { one: "vote", other: "votes" })}, ${statements(removed)}.`,
  },

  template: {
    tag: "Template",
    title: "Templates",
    intro: "Settings and statements to begin new conversations with.",
    text: "This is a template. It is never opened itself.",
    use: "New conversation from it",
    useOf: (topic: string) => `New conversation from “${topic}”`,
    hint: "You can also begin with a template.",
  },
};
export type ConsoleLifeMessages = typeof consoleLife;
