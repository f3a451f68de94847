import { expect, test } from "vitest";
import { parseCsv } from "../../../client/console/parse-csv.ts";
import { readTranslations } from "../../../client/console/read-translations.ts";

test("a CSV text is read with quotation marks, any line break and a byte order mark", () => {
  expect(parseCsv('\ufeffa,b\r\n"x, ""y""","two\nlines"\n\n1,2')).toEqual([["a", "b"], ['x, "y"', "two\nlines"], ["1", "2"]]);
  expect(parseCsv("")).toEqual([]);
});

test("translations are read in any order of columns, or the first line that cannot be read is named", () => {
  expect(readTranslations("language,text,statement-id,note\nen,I want shade.,1,x\nzh-Hant,我想要樹蔭。,1,\n")).toEqual({
    kind: "ready", translations: [{ statementId: 1, language: "en", text: "I want shade." }, { statementId: 1, language: "zh-Hant", text: "我想要樹蔭。" }],
  });
  expect(readTranslations("id,text\n1,x")).toEqual({ kind: "columns" });
  for (const line of ["one,en,x", "1,english language,x", "1,en,", '1,en,"a\nb"']) expect(readTranslations(`statement-id,language,text\n1,en,fine\n${line}\n`)).toEqual({ kind: "line", line: 3 });
});
