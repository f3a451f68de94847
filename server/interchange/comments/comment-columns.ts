import { CommentFileError } from "./comment-file-error.ts";

/** Places of the columns in the header. */
export interface CommentColumns {
  readonly comment: number;
  readonly id: number | null;
  readonly name: number | null;
  readonly attributes: readonly { readonly name: string; readonly column: number }[];
}

// As Talk to the City, Kouchou-AI and Polis call them, and as people do who make the file by hand; the first found is taken.
const commentNames = ["comment", "comment-body", "comment-text", "text", "body", "content", "answer", "response", "コメント", "コメント本文", "意見", "ご意見", "自由記述", "自由回答", "本文", "回答", "内容", "kommentar", "留言", "意見內容"];
const idNames = ["id", "comment-id", "commentid", "no", "番号", "コメントid", "no."];
const personNames = ["interview", "name", "author", "author-id", "speaker", "person", "participant", "respondent", "氏名", "名前", "お名前", "回答者", "発言者"];
const attribute = /^attribute[-_ ]/u;

/** Upper and lower case, widths, spaces and underscores do not matter. */
const fold = (name: string): string => name.normalize("NFKC").trim().toLowerCase().replace(/[\s_]+/gu, "-");

/** @throws CommentFileError when no column holds comments, or a needed one stands there twice */
export function findCommentColumns(header: readonly string[]): CommentColumns {
  const folded = header.map(fold);
  const find = (names: readonly string[]): number | null => {
    const name = names.map(fold).find((candidate) => folded.includes(candidate));
    if (name === undefined) return null;
    if (folded.indexOf(name) !== folded.lastIndexOf(name)) throw new CommentFileError("column-twice", 1, header[folded.lastIndexOf(name)] ?? name);
    return folded.indexOf(name);
  };
  const comment = find(commentNames);
  if (comment === null) throw new CommentFileError("no-comment-column", 1, header.map((name) => JSON.stringify(name.trim())).join(", "));
  return {
    comment,
    id: find(idNames),
    name: find(personNames),
    attributes: folded.flatMap((name, column) => (attribute.test(name) ? [{ name: (header[column] ?? "").trim(), column }] : [])),
  };
}
