import { useConsole } from "./console-context.ts";
import { pathOf } from "./route.ts";

/** Which organisation is looked at; there only for people who belong to several. */
export function OrganisationSwitch() {
  const { messages, me, organisationId, chooseOrganisation, router } = useConsole();
  if (me === null || organisationId === null || me.memberships.length < 2) return null;
  return (
    <select
      class="input console-select organisation-switch"
      aria-label={messages.people.organisation.label}
      value={organisationId}
      onChange={(event) => {
        chooseOrganisation(event.currentTarget.value);
        // What is on the screen belongs to the one before.
        void router.navigate(pathOf({ name: "conversations" }));
      }}
    >
      {me.memberships.map((membership) => <option key={membership.organisationId} value={membership.organisationId}>{membership.organisationName}</option>)}
    </select>
  );
}
