import type { ComponentChildren } from "preact";

interface Props {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is measured, and of how many. */
  readonly measure: string;
  readonly source?: string;
  readonly children: ComponentChildren;
}

/** A picture one can check: the title says the finding, the line below the measure, the foot the source. */
export function Figure({ title, measure, source, children }: Props) {
  return (
    <figure class="report-figure">
      <h3 class="report-figure__title">{title}</h3>
      <p class="report-figure__measure small muted">{measure}</p>
      {children}
      {source !== undefined && <figcaption class="small muted">{source}</figcaption>}
    </figure>
  );
}
