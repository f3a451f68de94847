import type { Locale } from "../../messages/locale.ts";
import { Beeswarm } from "./beeswarm.tsx";
import { DownloadsPart } from "./downloads-part.tsx";
import { GroupParts } from "./group-parts.tsx";
import { HeatMap } from "./heat-map.tsx";
import { KeyFindings } from "./key-findings.tsx";
import { MapPart } from "./map-part.tsx";
import { MethodPart } from "./method-part.tsx";
import { MinorityPart } from "./minority-part.tsx";
import { ParticipationPart } from "./participation-part.tsx";
import { ReportContents, partsOf, type PartId } from "./report-contents.tsx";
import { useReport } from "./report-context.ts";
import { ReportHeader } from "./report-header.tsx";
import { Part, SectionBody } from "./section.tsx";
import { StatementsPart } from "./statements-part.tsx";
import { DuplicatesPart, OriginsPart } from "./topics-duplicates.tsx";
import { TopicsPart } from "./topics-part.tsx";
import { WritingPart } from "./writing-part.tsx";

/** The report as an article: findings first, then what they rest on, then how it was done. */
export function ReportPage({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const view = useReport();
  const { report, words, page } = view;
  return (
    <>
      <a class="skip-link" href="#report">{words.skipToContent}</a>
      <div class="report-page">
        <ReportContents />
        <main id="report" class="report" tabIndex={-1}>
          <ReportHeader onLocale={onLocale} />
          {report.map.assessment?.distinguishable === false && report.map.groups.length > 1 && <p class="notice notice--warning">{words.groupsUnclear}</p>}
          {partsOf(view).map((id) => <PartOf key={id} id={id} />)}
          <p class="small no-print"><a href={`/c/${report.conversation.id}/privacy?lang=${view.locale}`} {...(view.isFramed && { target: "_blank", rel: "noopener" })}>{page.privacy}</a></p>
        </main>
      </div>
    </>
  );
}

function PartOf({ id }: { readonly id: PartId }) {
  switch (id) {
    case "key-findings": return <KeyFindings />;
    case "map": return <MapPart />;
    case "groups": return <GroupParts />;
    case "differences": return <Plain id={id} after={<><Beeswarm /><HeatMap /></>} />;
    case "minority": return <MinorityPart />;
    case "topics": return <TopicsPart />;
    case "duplicates": return <DuplicatesPart />;
    case "origins": return <OriginsPart />;
    case "participation": return <ParticipationPart />;
    case "statements": return <StatementsPart />;
    case "method": return <MethodPart />;
    case "writing": return <WritingPart />;
    case "downloads": return <DownloadsPart />;
    default: return <Plain id={id} />;
  }
}

function Plain({ id, after }: { readonly id: "common-ground" | "differences" | "bridging" | "divided" | "uncertain"; readonly after?: preact.ComponentChildren }) {
  const { report, locale, words } = useReport();
  const section = report.sections[locale].find(({ kind }) => kind === id);
  if (section === undefined) return null;
  return (
    <Part id={id} title={words.titles[id]}>
      <SectionBody section={section} />
      {after}
    </Part>
  );
}
