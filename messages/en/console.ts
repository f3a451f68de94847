import { consoleAccount, consoleSignIn } from "./console-account.ts";
import { consoleCitizens } from "./console-citizens.ts";
import { consoleConversation } from "./console-conversation.ts";
import { consoleLife } from "./console-life.ts";
import { consoleRetention } from "./console-retention.ts";
import { consoleModerators, moderationLog } from "./console-moderators.ts";
import { consoleFlags } from "./console-flags.ts";
import { consoleReminders } from "./console-reminders.ts";
import { consoleModelRun } from "./console-model-run.ts";
import { consoleReport } from "./console-report.ts";
import { consoleReviewMore } from "./console-review-more.ts";
import { consoleReview } from "./console-review.ts";
import { consoleSettings } from "./console-settings.ts";
import { consoleGates } from "./console-gates.ts";
import { consoleIntegrity } from "./console-integrity.ts";
import { consoleWhoTookPart } from "./console-who-took-part.ts";
import { consoleWorkshop } from "./console-workshop.ts";
import { consolePeople } from "./console-people.ts";
import { consoleSites } from "./console-sites.ts";
import { number, plural } from "./format.ts";

// The organisers' console: the frame around everything, signing in, the list, people.
export const consoleMessages = {
  frame: {
    consoleName: "Organiser console",
    skipToContent: "Skip to the main content",
    mainNavigation: "Main",
    conversations: "Conversations",
    allConversations: "All conversations",
    people: "People",
    signOut: "Sign out",
    roles: { owner: "Owner", organiser: "Organiser", moderator: "Moderator", analyst: "Analyst" },
    signedInAs: (name: string) => `Signed in as ${name}`,
    pageTitle: (screen: string) => `${screen} – Hiroba console`,
    notFoundTitle: "There is no such page",
    notFoundText: "The address may be mistyped, or the page has moved.",
    toConversations: "Go to the conversations",
    opensNewTab: "(opens in a new tab)",
  },
  states: {
    open: "Open",
    draft: "Draft",
    preview: "Preview",
    closed: "Closed",
    archived: "Archived",
  },
  failure: {
    network: "The server cannot be reached. Nothing was lost; check the connection and try again.",
    notAllowed: "Your role does not allow this. Ask an organiser.",
    signedOut: "You were signed out, so this did not happen. Sign in again and repeat it.",
    loadTitle: "This could not be loaded",
    saveTitle: "This was not saved",
  },
  copy: {
    copy: "Copy",
    copied: "Copied.",
    failed: "The browser did not allow copying. The text is selected; copy it with Ctrl + C or Cmd + C.",
  },
  signIn: consoleSignIn,
  account: consoleAccount,
  list: {
    title: "Conversations",
    create: "New conversation",
    emptyTitle: "No conversation yet",
    emptyOrganiser: "Start with a question that people can answer in many ways. You can prepare everything as a draft before anybody sees it.",
    emptyModerator: "An organiser creates conversations. As soon as there is one, you will find it here.",
    caption: (count: number) => `${number(count)} ${plural(count, { one: "conversation", other: "conversations" })}`,
    showArchived: (count: number) => `Show archived (${number(count)})`,
    allArchived: "All conversations are archived.",
    topic: "Topic",
    state: "State",
    participants: "Participants",
    votes: "Votes",
    statements: "Statements",
    waiting: "Waiting",
    waitingLink: (count: number) => `${number(count)} waiting for review`,
    nothingWaits: "Nothing waits",
    participation: "Participation page",
    report: "Report",
    demonstration: "Demonstration",
    closesOn: (when: string) => `closes ${when}`,
  },
  create: {
    title: "New conversation",
    intro: "It starts as a draft. Nobody but organisers and moderators sees it until you open it.",
    topic: "Topic",
    topicHint: "One open question, in one line. For example: How should we use the square in front of the station?",
    description: "Description",
    descriptionHint: "What it is about, who asks, and what will happen with the result. Markdown works: **bold**, lists, [links](https://example.org).",
    optional: "(optional)",
    language: "Language of the conversation",
    languageHint: "The language the statements are mostly written in.",
    moderation: "When do participants’ statements appear?",
    moderationPre: "After a moderator has accepted them",
    moderationPreHint: "Recommended. Somebody has to look several times a day.",
    moderationPost: "At once; a moderator can take them away",
    moderationPostHint: "Quicker, but unsuitable statements are visible until somebody sees them.",
    preview: "Preview",
    previewEmpty: "Nothing to show yet.",
    previewFailed: "The preview could not be made.",
    showPreview: "Show preview",
    submit: "Create draft",
    submitting: "Creating…",
    created: "The draft was created.",
    errorTitle: "There is a problem",
  },
  people: consolePeople,
  leave: {
    title: "Leave without saving?",
    text: "What you changed on this page has not been saved.",
    stay: "Stay here",
    leave: "Leave without saving",
  },
  cancel: "Cancel",
  conversation: consoleConversation,
  life: consoleLife,
  retention: consoleRetention,
  reportReview: consoleReport,
  review: consoleReview,
  reviewMore: consoleReviewMore,
  moderators: consoleModerators,
  flags: consoleFlags,
  reminders: consoleReminders,
  moderationLog,
  settings: consoleSettings,
  citizens: consoleCitizens,
  whoTookPart: consoleWhoTookPart,
  workshop: consoleWorkshop,
  integrity: consoleIntegrity,
  gates: consoleGates,
  modelRun: consoleModelRun,
  sites: consoleSites,
};
export type ConsoleMessages = typeof consoleMessages;
