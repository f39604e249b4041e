import fc from "fast-check";
import { expect, test } from "vitest";
import { answerKeys } from "../answers";
import { anyAnswers } from "../arbitraries.testing";
import { toSearch } from "../url";
import { largestInput, readAnswersFile, readLinks, readPasted } from "./team-import";

const hasAnswer = (answers: object) => answerKeys.some((key) => Object.hasOwn(answers, key));

test("an exported file is one person, named after the file", () => {
  expect(readAnswersFile("ann.json", '{"teamSize":4,"notes":{"teamSize":"two are part-time"}}')).toEqual({
    people: [{ name: "ann", answers: { teamSize: 4, notes: { teamSize: "two are part-time" } } }],
    problems: [],
  });
});

test("a wrapper brings its own name", () => {
  const wrapped = '\uFEFF{"name":" Tom\\n ","answers":{"teamSize":4},"modelVersion":"1.0.0"}';
  expect(readAnswersFile("answers.json", wrapped).people).toEqual([
    { name: "Tom", answers: { teamSize: 4 } },
  ]);
  expect(readAnswersFile("tom.json", '{"answers":{"teamSize":4}}').people[0]?.name).toBe("tom");
});

test("a bad file says which file, which field, what was found and what is allowed", () => {
  const problemOf = (text: string) => readAnswersFile("ann.json", text).problems[0];
  expect(problemOf('{"volumeTb":"lots","teamSize":4}')).toEqual({
    where: "ann.json",
    found: ['volumeTb: found "lots", allowed a number from 0.001 to 1000000.'],
    outcome: "Nothing was added from it. Ask for a new export.",
  });
  expect(problemOf("<html>")?.found).toEqual([
    "It is not JSON: found “<html>”, allowed the answers that the questionnaire exports.",
  ]);
  expect(problemOf("")?.found[0]).toContain("found nothing");
  expect(problemOf("{}")?.found[0]).toContain("It holds no answers");
  expect(problemOf("[1]")?.found).toEqual(["answers: found an array, allowed an object."]);
  expect(problemOf('{"name":7,"answers":{"teamSize":4}}')?.found).toEqual([
    "name: found “7”, allowed a text.",
  ]);
  expect(problemOf('{"__proto__":{"teamSize":4}}')?.found[0]).toMatch(/^__proto__: found an unknown key/);
});

test("a file with many faults names five and counts the others", () => {
  const faults = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`wrong${at}`, 1]));
  const found = readAnswersFile("ann.json", JSON.stringify(faults)).problems[0]?.found;
  expect(found).toHaveLength(6);
  expect(found?.at(-1)).toBe("And 25 more.");
});

test("too large a text is refused unread, and too deep a one is no JSON", () => {
  const large = readAnswersFile("ann.json", " ".repeat(largestInput + 1));
  expect(large.problems[0]?.found).toEqual([
    "It is too large: found 1,000,001 characters, allowed 1,000,000.",
  ]);
  expect(readLinks("x".repeat(largestInput + 1)).problems).toHaveLength(1);
  expect(readAnswersFile("ann.json", "[".repeat(900_000)).people).toEqual([]);
});

test("links are read one a line, with a name before each where there is one", () => {
  const text = `
    https://example.org/decide/?teamSize=4&latency=seconds&model=1.0.0#q-latency
    Tom: <http://localhost:3000/decide/result/?teamSize=9>,

    Ruth Bell  ?teamSize=12
    teamSize=3`;
  expect(readLinks(text)).toEqual({
    people: [
      { name: "", answers: { teamSize: 4, latency: "seconds" } },
      { name: "Tom", answers: { teamSize: 9 } },
      { name: "Ruth Bell", answers: { teamSize: 12 } },
      { name: "", answers: { teamSize: 3 } },
    ],
    problems: [],
  });
});

test("a bad value in a link costs only itself, and a line without answers is named", () => {
  const { people, problems } = readLinks(
    "?teamSize=many&latency=seconds&colour=red\nhello there\nhttps://example.org/decide/",
  );
  expect(people.map(({ answers }) => answers)).toEqual([{ latency: "seconds" }]);
  expect(problems).toEqual([
    {
      where: "Line 1",
      found: [
        "teamSize: found “many”, allowed a number from 0.2 to 5000 (people).",
        "Not part of the questionnaire: “colour”.",
      ],
      outcome: "Left out; all else in the link was added.",
    },
    {
      where: "Line 2",
      found: ["It holds no answers: found “hello there”, allowed a link from the questionnaire."],
      outcome: "Nothing was added from it.",
    },
    {
      where: "Line 3",
      found: [
        "It holds no answers: found “https://example.org/decide/”, allowed a link from the questionnaire.",
      ],
      outcome: "Nothing was added from it.",
    },
  ]);
});

test("thousands of lines end in one message, not in thousands", () => {
  const { problems } = readLinks("x\n".repeat(5000));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.outcome).toBe("The rest was not read.");
});

test("what is pasted is JSON where it begins like it, else links", () => {
  expect(readPasted(' {"teamSize":4}').people).toEqual([{ name: "", answers: { teamSize: 4 } }]);
  expect(readPasted("?teamSize=4").people).toEqual([{ name: "", answers: { teamSize: 4 } }]);
  expect(readPasted("{teamSize: 4}").problems[0]?.where).toBe("What was pasted");
});

test("every set of answers survives the way through a file and through a link", () => {
  fc.assert(
    fc.property(anyAnswers.filter(hasAnswer), (answers) => {
      expect(readAnswersFile("a.json", JSON.stringify(answers)).people[0]?.answers).toEqual(answers);
      expect(readLinks(`https://x.org/?${toSearch(answers, "1.0.0")}`).people[0]?.answers).toEqual(answers);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("nothing that is pasted or opened throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.webUrl({ withQueryParameters: true })), (text) => {
      for (const { people, problems } of [readAnswersFile("a.json", text), readPasted(text)])
        expect(people.length + problems.length).toBeGreaterThanOrEqual(text.trim() === "" ? 0 : 1);
    }),
    { seed: 2, numRuns: 1000 },
  );
});
