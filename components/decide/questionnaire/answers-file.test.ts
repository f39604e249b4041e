import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, AnswersError } from "@/lib/decide/answers";
import { anyAnswers } from "@/lib/decide/arbitraries.testing";
import { tidied } from "./answer-history";
import { answersText, parseAnswersText, readAnswersFile } from "./answers-file";

test("a file has the keys in the order of the questionnaire, the notes, and today's date where none was given", () => {
  const answers: Answers = { notes: { latency: "Ms Roe" }, latency: "seconds", volumeTb: null };
  expect(answersText(answers, "2026-11-23")).toBe(
    '{\n  "volumeTb": null,\n  "latency": "seconds",\n  "asOf": "2026-11-23",\n  "notes": {\n    "latency": "Ms Roe"\n  }\n}\n',
  );
  expect(answersText({ asOf: "2026-01-02" }, "2026-11-23")).toBe('{\n  "asOf": "2026-01-02"\n}\n');
});

test("every answer survives the way into a file and back", () => {
  fc.assert(
    fc.property(anyAnswers, fc.string({ maxLength: 2000, unit: "grapheme" }), (given, note) => {
      fc.pre(note.length <= 2000);
      const answers = tidied({ ...given, asOf: "2026-11-23", notes: { volumeTb: note } });
      expect(parseAnswersText(answersText(answers, "2027-01-01"))).toEqual(answers);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("a byte order mark, as some editors write it, does no harm", () => {
  expect(parseAnswersText('\uFEFF{"teamSize": 3}')).toEqual({ teamSize: 3 });
});

test.each([
  ["", "file: found nothing, allowed an answers.json"],
  ["teamSize: 3", "file: found text that is not JSON, allowed an answers.json"],
  ["[]", "answers: found an array, allowed an object"],
  ['{"teamSize": "3"}', 'teamSize: found "3", allowed a number from 0.2 to 5000'],
])("what is no answers file is refused with what was found: %j", (text, message) => {
  expect(() => parseAnswersText(text)).toThrow(AnswersError);
  expect(() => parseAnswersText(text)).toThrow(message);
});

test("a file that is far too large is not read at all", async () => {
  await expect(readAnswersFile(new Blob(["x".repeat(1_000_001)]))).rejects.toThrow(
    "file: found 2 MB, allowed an answers.json of at most 1 MB",
  );
  await expect(readAnswersFile(new Blob(['{"teamSize": 3}']))).resolves.toEqual({ teamSize: 3 });
});
