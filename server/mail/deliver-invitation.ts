import type { DeliverInvitation } from "../commands/manage-people.ts";
import type { Store } from "../store/store.ts";
import { composeMail } from "./compose-mail.ts";
import type { Mailer } from "./mailer.ts";

/** Mails an invitation; false where there is no mail server, and the link must be handed over. */
export const createInvitationDelivery = ({ mailer, store }: { readonly mailer: Mailer | null; readonly store: Pick<Store, "signIn"> }): DeliverInvitation =>
  async ({ person, link, invitedBy, invitedTo }) => {
    if (mailer === null) return false;
    const language = await store.signIn.language(person.id);
    await mailer.send({ to: person.email, ...composeMail(language, ({ invitation }) => ({
      subject: invitation.subject(invitedBy), text: invitation.text({ name: person.name, invitedBy, invitedTo, link }),
    })) });
    return true;
  };
