import type { ComponentChildren } from "preact";
import type { FigureName } from "../../server/contract/figures/scene.ts";
import { fileAddress } from "./file-address.ts";
import { useReport } from "./report-context.ts";

interface Props {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is measured, and of how many. */
  readonly measure: string;
  /** Its name among the report's files; left out: it cannot be taken away. */
  readonly name?: FigureName;
  readonly children: ComponentChildren;
}

/** A picture one can check: the title says the finding, the line below the measure, the foot the source and the files. */
export function Figure({ title, measure, name, children }: Props) {
  const { published, locale, page, figureWords } = useReport();
  return (
    <figure class="report-figure">
      <h3 class="report-figure__title">{title}</h3>
      <p class="report-figure__measure small muted">{measure}</p>
      {children}
      <figcaption class="report-figure__foot small muted">
        {figureWords.source}
        {name !== undefined && (
          <span class="no-print">
            {" "}{page.takeFigure}{" "}
            {["SVG", "PNG"].map((format) => (
              <a key={format} class="report-figure__file" href={fileAddress(published.id, `${name}.${format.toLowerCase()}`, locale)} download aria-label={`${page.figureFiles(title)} (${format})`}>{format}</a>
            ))}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
