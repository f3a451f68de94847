import { useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { DuplicateDialog } from "./duplicate-dialog.tsx";
import { Link } from "./link.tsx";

/** Templates below the conversations, each with a way to begin from it. */
export function TemplateList({ templates }: { readonly templates: readonly OrganiserConversation[] }) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.life.template;
  const [chosen, setChosen] = useState<OrganiserConversation | null>(null);
  if (templates.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="templates-title">
      <h2 id="templates-title">{words.title}</h2>
      <p class="muted">{words.intro}</p>
      <ul class="plain-list conversation-list">
        {templates.map((template) => (
          <li key={template.id} class="conversation-line">
            <div class="row row--apart">
              <h3 class="conversation-line__topic" lang={template.settings.language} dir="auto">
                <Link to={{ name: "conversation", id: template.id, tab: "overview" }}>{template.settings.topic}</Link>
              </h3>
              {isOrganiser && <button type="button" class="button button--small" aria-label={words.useOf(template.settings.topic)} onClick={() => setChosen(template)}>{words.use}</button>}
            </div>
          </li>
        ))}
      </ul>
      {chosen !== null && <DuplicateDialog conversation={chosen} toTemplate={false} onClose={() => setChosen(null)} />}
    </section>
  );
}
