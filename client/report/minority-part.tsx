import { GroupBadge } from "../shared/group-badge.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { useReport } from "./report-context.ts";
import { Part, SectionBody } from "./section.tsx";

/** Every group but the largest, and where its majority lost: no group goes unheard. */
export function MinorityPart() {
  const { report, locale, words } = useReport();
  const { common } = useLanguage();
  const sections = report.sections[locale].filter(({ kind }) => kind === "minority");
  if (sections.length === 0) return null;
  return (
    <Part id="minority" title={words.titles.minority}>
      <p>{words.clearlyOutvotedIntro}</p>
      {sections.map((section) => (
        <div key={section.groupId} class="group-part">
          <h3 id={`minority-${section.groupId ?? ""}`}>
            <GroupBadge groupId={section.groupId ?? ""} /> {common.groupName(section.groupId ?? "")}
          </h3>
          <SectionBody section={section} />
        </div>
      ))}
    </Part>
  );
}
