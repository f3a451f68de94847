import { GroupBadge } from "../shared/group-badge.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { useReport } from "./report-context.ts";
import { Part, SectionBody } from "./section.tsx";

/** Each group in turn: how many, and the statements on which it stands apart. */
export function GroupParts() {
  const { report, locale, words, groups } = useReport();
  const { common } = useLanguage();
  const sections = report.sections[locale].filter(({ kind }) => kind === "group");
  if (groups.length === 0) return null;
  return (
    <Part id="groups" title={words.titles.groups}>
      {sections.map((section) => (
        <div key={section.groupId} class="group-part">
          <h3 id={`group-${section.groupId ?? ""}`}>
            <GroupBadge groupId={section.groupId ?? ""} /> {common.groupName(section.groupId ?? "")}
          </h3>
          <SectionBody section={section} />
        </div>
      ))}
    </Part>
  );
}
