/** What the reader is looking at: the first named part below the top of the window, and how far below it begins. */
export interface Place {
  readonly id: string;
  readonly offset: number;
}

/** Names that are the same in every language: parts, sentences, rows of statements. */
const anchors = "main [id]:is(h2, h3, li, p, tr)";

export function readPlace(): Place | null {
  for (const element of document.querySelectorAll<HTMLElement>(anchors)) {
    const { top, height } = element.getBoundingClientRect();
    if (height > 0 && top >= 0) return { id: element.id, offset: top };
  }
  return null;
}

/** Scrolls so that the same part stands where it stood. */
export function restorePlace(place: Place | null): void {
  const element = place === null ? null : document.getElementById(place.id);
  if (place === null || element === null) return;
  window.scrollBy({ top: element.getBoundingClientRect().top - place.offset, behavior: "instant" });
}
