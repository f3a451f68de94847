import { groupColour } from "./group-colour.ts";

/** The letter of a group on its colour; decoration beside the group's name, so hidden from screen readers. */
export function GroupBadge({ groupId }: { readonly groupId: string }) {
  return (
    <svg class="group-badge" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="11.5" fill={groupColour(groupId).ink} />
      <text x="12" y="12" dy="0.36em" text-anchor="middle" font-size="13" font-weight="700" fill="var(--on-group)">{groupId}</text>
    </svg>
  );
}
