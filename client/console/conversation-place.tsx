import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { PlaceProvider, useConsole } from "./console-context.ts";
import { Wait } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** Inside it, what the person may do is asked of this conversation. The frame follows to the organisation it belongs to. */
export function ConversationPlace({ id, children }: Props) {
  const { me, api } = useConsole();
  const asGuest = me?.conversationRoles.find(({ conversationId }) => conversationId === id)?.organisationId;
  const [first, ...others] = me?.memberships ?? [];
  const known = asGuest ?? (others.length === 0 ? first?.organisationId ?? "" : null);
  const { state } = useLoad(`place ${id}`, async () => known ?? (await api.conversation(id)).organisationId);
  if (known === null && state.kind === "loading") return <Wait />;
  // A conversation that cannot be read says so itself, in its own place.
  const organisationId = known ?? (state.kind === "ready" ? state.data : "");
  return <PlaceProvider value={{ organisationId, conversationId: id }}><Follow organisationId={organisationId} />{children}</PlaceProvider>;
}

function Follow({ organisationId }: { readonly organisationId: string }) {
  const { me, organisationId: current, chooseOrganisation } = useConsole();
  const isMine = me?.memberships.some((membership) => membership.organisationId === organisationId) === true;
  useEffect(() => {
    if (isMine && organisationId !== current) chooseOrganisation(organisationId);
  }, [organisationId]);
  return null;
}
