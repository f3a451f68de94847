// What the server itself writes into pages: titles, descriptions for search and link previews, and the few pages that
// need no script.
export const pages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba: open conversations",
  homeDescription: "Say where you stand on what others wrote, add your own sentence, and see what everyone agrees on.",
  participationDescription: "Take part: answer one statement at a time, write your own, and see the opinion map. No account needed.",
  reportTitle: (topic: string) => `Report: ${topic}`,
  reportDescription: "What people agree on, where groups differ, and what is still open, with the votes behind every sentence.",
  consoleTitle: "Hiroba console",
  sampleTitle: "A page that embeds Hiroba",
  notFound: {
    title: "Page not found",
    text: "There is nothing at this address. It may have been mistyped, or what was here may have been taken away.",
    home: "Go to the open conversations",
  },
  notBuilt: {
    title: "The pages are not built yet",
    text: "Run “npm run build” and load this page again. The API works already.",
  },
  failed: {
    title: "This page could not be shown",
    text: "Something went wrong on our side. Nothing was lost; please load the page again.",
  },
  signIn: {
    title: "Sign in to the console",
    text: "This link signs you in on this device. It works once.",
    button: "Sign in",
    codeText: "Enter the code from your authenticator app, or one of your recovery codes.",
    code: "Code",
    codeWrong: "This code is wrong, or it was used already. Wait for the next one and try again.",
  },
  api: {
    title: "Hiroba API",
  },
  preview: {
    title: "A preview",
    text: "This conversation has not opened yet. Whoever has the password may try it.",
    label: "Password",
    button: "Go to the preview",
    wrong: "That is not the password. Please try again.",
    openOutside: "Open the preview in a tab of its own",
    banner: "This is a preview. You can try everything. Test votes and test statements are removed when the conversation opens.",
  },
  reportPassword: {
    title: "This report is protected",
    text: "The organisers gave a password to those who may read it.",
    label: "Password",
    button: "Open the report",
    wrong: "That is not the password. Please try again.",
    openOutside: "Open the report in a tab of its own",
    inThisLanguage: "English",
  },
};
export type PageMessages = typeof pages;
