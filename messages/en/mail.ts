import type { ReminderEvent } from "../../server/contract/reminders.ts";
import { number, plural } from "./format.ts";

// Mails to people who use the console. Plain text, short, with the one link that matters on a line of its own.
export const mail = {
  invitation: {
    subject: (invitedBy: string) => `${invitedBy} invites you to Hiroba`,
    text: (to: { readonly name: string; readonly invitedBy: string; readonly invitedTo: string; readonly link: string }) => `Hello ${to.name},

${to.invitedBy} invites you to work on “${to.invitedTo}” in Hiroba.

Open this link to sign in. It works once and ends after three days:
${to.link}

On the page “My account” you can then choose a password.
If you did not expect this mail, you need not do anything. Do not pass the link on: whoever has it can sign in as you.
`,
  },
  newPassword: {
    subject: "Choose a new Hiroba password",
    text: (to: { readonly name: string; readonly link: string }) => `Hello ${to.name},

somebody asked for a new password for your Hiroba account. If it was you, open this link. It works once and ends after 30 minutes:
${to.link}

If it was not you, you need not do anything; your password stays as it is.
`,
  },
  passwordChanged: {
    subject: "Your Hiroba password was changed",
    text: (to: { readonly name: string; readonly link: string }) => `Hello ${to.name},

the password of your Hiroba account was changed, and all other devices were signed out.

If it was not you, choose a new password at once and tell an owner of your organisation:
${to.link}
`,
  },
  reminder: {
    subject: {
      "statements-waiting": "Statements wait for review in Hiroba", test: "Test: reminders of Hiroba arrive", "conversation-opened": "A conversation has opened in Hiroba",
      "conversation-closed": "A conversation has closed in Hiroba", "report-published": "A report was published in Hiroba",
    } satisfies Record<ReminderEvent, string>,
    text: ({ pending, hours, link }: { readonly event: ReminderEvent; readonly pending: number; readonly hours: number | null; readonly link: string }) => `Hello,

${pending === 0 ? "no statement waits for review at the moment." : `${number(pending)} ${plural(pending, { one: "statement waits", other: "statements wait" })} for review.${hours === null || hours === 0 ? "" : ` The longest has waited for ${number(hours)} ${plural(hours, { one: "hour", other: "hours" })}.`}`}

${link}

You get this mail because an organiser entered this address under Settings, Reminders. They can take it out there.
`,
  },
};
export type MailMessages = typeof mail;
