/** A small conversation as Polis files: three statements, four people, five votes that count and one changed. */
export const polisFiles = {
  "summary.csv": 'topic,Bridge\nurl,https://example.org/c/1\nvoters,4\nvoters-in-conv,4\ncommenters,2\ncomments,3\ngroups,0\nconversation-description,"Two lines,\nwith a comma"\n',
  "comments.csv": [
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
    "1700000000000,Tue Nov 14 2023,0,0,3,1,1,The bridge should be repaired.",
    '1700000001000,Tue Nov 14 2023,1,7,1,0,0,"It is old, and ""historic"""',
    "1700000002000,Tue Nov 14 2023,2,7,0,1,-1,Tear it down",
    "",
  ].join("\n"),
  "votes.csv": [
    "timestamp,datetime,comment-id,voter-id,vote",
    "1700000010000,Tue Nov 14 2023,0,7,1",
    "1700000050000,Tue Nov 14 2023,0,9,1",
    "1700000020000,Tue Nov 14 2023,0,8,-1",
    "1700000030000,Tue Nov 14 2023,0,8,1",
    "1700000040000,Tue Nov 14 2023,1,8,1",
    "1700000060000,Tue Nov 14 2023,2,11,-1",
    "",
  ].join("\n"),
} as const;

/** The same files with some replaced, or left out (null). */
export function buildPolisFiles(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array | null> = { ...polisFiles, ...changes };
  return Object.fromEntries(Object.entries(files).flatMap(([name, content]) => (content === null ? [] : [[name, content]])));
}
