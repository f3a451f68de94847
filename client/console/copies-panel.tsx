import { useState } from "preact/hooks";
import { useConsole, useIsOrganiser, useIsOwner } from "./console-context.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DuplicateDialog } from "./duplicate-dialog.tsx";
import { archiveAddress } from "./life-api.ts";
import type { TabProps } from "./tab-props.ts";

/** Copies of a conversation, everything of it to take along, and its end. */
export function CopiesPanel({ conversation }: Pick<TabProps, "conversation">) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const isOwner = useIsOwner();
  const words = messages.life.more;
  const [asking, setAsking] = useState<"copy" | "template" | "delete" | null>(null);
  const { id, settings, isTemplate } = conversation;
  const mayDelete = settings.state === "draft" || settings.state === "archived";
  if (!isOrganiser) return null;
  return (
    <section class="card stack stack--tight" aria-labelledby="copies-title">
      <h2 id="copies-title">{words.title}</h2>
      <div class="row">
        <button type="button" class={`button${isTemplate ? " button--primary" : ""}`} onClick={() => setAsking("copy")}>{isTemplate ? messages.life.template.use : words.duplicate}</button>
        {!isTemplate && <button type="button" class="button" onClick={() => setAsking("template")}>{words.toTemplate}</button>}
      </div>
      <p><a href={archiveAddress(id)} download aria-describedby="download-hint">{words.download}</a></p>
      <p class="small muted" id="download-hint">{words.downloadHint}</p>
      {isOwner && mayDelete
        ? <p><button type="button" class="button button--danger" onClick={() => setAsking("delete")}>{words.delete}</button></p>
        : <p class="small muted">{words.deleteWhen}</p>}
      {(asking === "copy" || asking === "template") && <DuplicateDialog conversation={conversation} toTemplate={asking === "template"} onClose={() => setAsking(null)} />}
      {asking === "delete" && <DeleteDialog conversation={conversation} onClose={() => setAsking(null)} />}
    </section>
  );
}
