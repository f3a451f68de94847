import { useConsole, useIsOrganiser } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { embedCode, participationAddress } from "./embed-code.ts";
import { Link } from "./link.tsx";
import type { TabProps } from "./tab-props.ts";

/** The address to spread and the two lines to paste. */
export function SharePanel({ conversation }: Pick<TabProps, "conversation">) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.overview;
  const { id, settings } = conversation;
  const { origin } = window.location;
  const address = participationAddress(origin, id);
  return (
    <section class="card stack" aria-labelledby="share-title">
      <h2 id="share-title">{words.shareTitle}</h2>
      <CopyField id="participation-link" label={words.link} hint={words.linkHint} value={address} />
      {settings.state !== "archived" && <p><a href={address} target="_blank" rel="noopener">{words.openPage} {messages.frame.opensNewTab}</a></p>}
      <h3>{words.embedTitle}</h3>
      <CopyField id="embed-code" label={words.embedLabel} hint={words.embedHint} value={embedCode(origin, id)} rows={3} />
      <p class="small muted">
        {settings.embedSites.length === 0 ? words.embedEverywhere : words.embedSites(settings.embedSites.join(", "))}{" "}
        {isOrganiser && <Link to={{ name: "conversation", id, tab: "settings" }}>{messages.conversation.tabs.settings}</Link>}
      </p>
    </section>
  );
}
