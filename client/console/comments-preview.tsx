import type { CommentPreview } from "../../server/contract/comments.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useCommentsWords } from "./comments-words.ts";
import { Notice } from "./notice.tsx";

/** What was read of a file, or why it cannot be read and where. */
export function CommentsPreview({ preview: { problem, file, people, sample, language } }: { readonly preview: CommentPreview }) {
  const words = useCommentsWords();
  const { locale } = useLanguage();
  if (problem !== null || file === null) {
    return (
      <Notice kind="error" role="alert" title={words.problemTitle}>
        <p>
          {problem?.line != null && <>{words.line(problem.line)}: </>}
          {problem === null ? words.problems["not-csv"] : words.problems[problem.code]}
          {problem !== null && problem.detail !== "" && problem.code !== "too-many-comments" && <> <span lang="en">({problem.detail})</span></>}
        </p>
      </Notice>
    );
  }
  const { columns } = file;
  return (
    <section class="stack" aria-labelledby="comments-preview">
      <h2 id="comments-preview">{words.previewTitle}</h2>
      <p role="status">{words.preview(file.taken, file.rows, people, file.encoding)} {words.column(columns.comment)} {columns.name === null ? words.noNameColumn : words.nameColumn(columns.name)} {file.ignoredColumns.length > 0 && words.ignored(file.ignoredColumns.join(locale === "ja" ? "、" : ", "))}</p>
      {file.notes.length > 0 && (
        <Notice kind="warning" title={words.rowsTitle(file.notes.length)}>
          <ul>{file.notes.map(({ line, problem: row }) => <li key={line}>{words.line(line)}: {words.rowProblems[row]}</li>)}</ul>
        </Notice>
      )}
      <div>
        <p>{words.sample}</p>
        <ul>{sample.map(({ id, text }) => <li key={id} lang={language} dir="auto">{text.length > 200 ? `${text.slice(0, 200)}…` : text}</li>)}</ul>
      </div>
    </section>
  );
}
