import type { FinishedPicture, MissingForFinish } from "../../server/contract/live-picture.ts";
import { useConsole } from "./console-context.ts";
import { useLivePictureWords } from "./live-picture-words.ts";
import type { LivePictureMessages } from "../../messages/en/live-picture.ts";

/** How much better than the majority the map must guess to be worth reading. */
const CLEARLY = 0.05;

function missingText(missing: MissingForFinish, words: LivePictureMessages["missing"]): string {
  switch (missing.kind) {
    case "participants": return words.participants(missing.have, missing.needed);
    case "votes": return words.votes(missing.statements, missing.votes);
    case "new-statements": return words["new-statements"](missing.count);
    case "moving-groups": return words["moving-groups"](missing.movedShare);
    case "pending": return words.pending(missing.count);
    default: return words[missing.kind];
  }
}

/** Whether enough votes are in, what is missing, and what the map offers; `isWhole` adds every figure behind it. */
export function FinishedFacts({ finished, isWhole = false }: { readonly finished: FinishedPicture; readonly isWhole?: boolean }) {
  const { messages } = useConsole();
  const { overview } = messages.conversation;
  const words = useLivePictureWords();
  const { verdict, missing, prediction, settled, newStatements } = finished;
  return (
    <>
      <p><strong>{{ early: overview.verdictEarly, running: overview.verdictRunning, ready: overview.verdictReady }[verdict]}</strong></p>
      {missing.length > 0 && (
        <div>
          <p>{words.missing.title}:</p>
          <ul>{missing.map((each) => <li key={each.kind}>{missingText(each, words.missing)}</li>)}</ul>
        </div>
      )}
      {finished.statements > 0 && <p>{overview.enoughVotes(finished.withEnough, finished.statements, finished.least)}</p>}
      {prediction !== null && (
        <>
          <p>{overview.predicted(prediction.fromMap, prediction.fromMajority)}</p>
          <p class="muted">{prediction.fromMap - prediction.fromMajority >= CLEARLY ? overview.mapHelps : overview.mapDoesNotHelp}</p>
        </>
      )}
      {isWhole && (
        <>
          {finished.medianMargin !== null && <p>{words.facts.margin(Math.round(finished.medianMargin * 100))}</p>}
          {finished.explained !== null && <p>{words.facts.explained(finished.explained)}</p>}
          {settled !== null && <p>{words.facts.settled(settled.sameShare, settled.people, settled.versions)}</p>}
          <p>{words.facts.newStatements(newStatements.day, newStatements.week)}</p>
        </>
      )}
    </>
  );
}
