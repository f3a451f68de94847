import type { CommentPreview } from "../contract/comments.ts";
import { guessLanguage } from "../interchange/guess-language.ts";
import { CommentFileError } from "../interchange/comments/comment-file-error.ts";
import { readComments } from "../interchange/comments/read-comments.ts";
import { countPeople } from "../report/duplicates/find-duplicates.ts";

const SAMPLE = 5;
const GUESSED_FROM = 300;

/** What a file of comments would become. Nothing is stored; a file that cannot be read is an answer, not an error. */
export function previewComments(bytes: Buffer, name: string): CommentPreview {
  try {
    const { file, comments } = readComments(bytes, name);
    return {
      problem: null,
      file,
      language: guessLanguage(comments.slice(0, GUESSED_FROM).map(({ text }) => text)),
      people: countPeople(comments.map(({ number, name: author }) => ({ id: number, author }))),
      sample: comments.slice(0, SAMPLE).map(({ externalId, text }) => ({ id: externalId, text })),
    };
  } catch (error) {
    if (!(error instanceof CommentFileError)) throw error;
    return { problem: { code: error.problem, line: error.line, detail: error.detail }, file: null, language: "en", people: 0, sample: [] };
  }
}
