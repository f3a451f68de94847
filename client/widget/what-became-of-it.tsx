import type { MyStatement } from "../../server/contract/statement.ts";
import { EarlierWording } from "./earlier-wording.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";

/** For its author: how moderators corrected, reworded or split a statement, and where one of theirs came from. */
export function WhatBecameOfIt({ statement: { original, language, replacedBy = [], replaces }, mine }: { readonly statement: MyStatement; readonly mine: readonly MyStatement[] }) {
  const words = usePartMessages().changed;
  const made = mine.filter(({ id }) => replacedBy.includes(id));
  const parent = mine.find(({ id }) => id === replaces);
  return (
    <>
      {original !== undefined && <EarlierWording text={original} language={language} isMine />}
      {made.length > 0 && (
        <div class="small stack stack--tight">
          <p>{made.length === 1 ? words.reworded : words.split}</p>
          <ul>{made.map((one) => <li key={one.id} lang={one.language} dir="auto">{one.text}</li>)}</ul>
          <p class="muted">{words.askedAgain}</p>
        </div>
      )}
      {parent !== undefined && <p class="small">{words.madeFrom} <q lang={parent.language} dir="auto">{parent.text}</q></p>}
    </>
  );
}
