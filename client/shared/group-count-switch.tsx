import { useId } from "preact/hooks";
import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import { useLanguage } from "./surface.tsx";
import type { GroupCountChoice } from "./use-group-count.ts";

interface Props {
  /** The map as everybody sees it: its numbers of groups are the choices, its own is labelled. */
  readonly own: PublicOpinionMap;
  readonly choice: GroupCountChoice;
}

/** "2 · 3 · 4 groups": looks at the same people divided otherwise, for this reader only. */
export function GroupCountSwitch({ own, choice }: Props) {
  const { common, format } = useLanguage();
  const name = useId();
  const shown = choice.asked ?? own.chosenK;
  const counts = own.groupings.map(({ k }) => k);
  if (counts.length < 2) return null;
  return (
    <fieldset class="group-count">
      <legend class="group-count__legend">{common.otherCounts}</legend>
      <div class="group-count__choices">
        {counts.map((k) => (
          <label key={k} class="group-count__choice">
            <input type="radio" name={name} checked={k === shown} onChange={() => choice.choose(k === own.chosenK ? null : k)} />
            <span>{common.groupCount(format.number(k))}{k === own.chosenK && <> <span class="tag">{common.defaultCount}</span></>}</span>
          </label>
        ))}
      </div>
      <p class="small muted" role="status">
        {choice.hasFailed ? common.otherCountFailed : choice.isLoading ? common.loading : choice.asked !== null ? common.lookingAt(format.number(shown), format.number(own.chosenK)) : ""}
      </p>
    </fieldset>
  );
}

/** Under a map: that its number of groups was not left to the method. Nothing where it was. */
export function ChosenByNote({ map }: { readonly map: PublicOpinionMap }) {
  const { common, format } = useLanguage();
  if (map.chosenBy !== "organisers") return null;
  return <p class="small muted">{common.chosenByOrganisers(format.number(map.chosenK), map.methodK === map.chosenK ? null : format.number(map.methodK))}</p>;
}
