import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { Answers } from "@/lib/decide/answers";
import { clearDraft, draftsIn, readDraft, readDraftText, writeDraft } from "./draft";

const key = "isotherm:answers";

/** A device's storage: a map of texts, as browsers give one. */
function storage(room = Number.POSITIVE_INFINITY) {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name: string) => texts.get(name) ?? null,
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      texts.set(name, text);
    },
    removeItem: (name: string) => void texts.delete(name),
  };
}
const onDevice = (device: ReturnType<typeof storage>) => vi.stubGlobal("localStorage", device);
afterEach(() => vi.unstubAllGlobals());

const answers: Answers = { volumeTb: 20, latency: null, notes: { volumeTb: 'from the "bill"\n2026' } };

test("a draft is the query string with the notes beside it, and reads back as the same answers", () => {
  const device = storage();
  onDevice(device);
  expect(writeDraft(answers)).toBe(true);
  expect(JSON.parse(device.texts.get(key) ?? "")).toEqual({
    version: 1,
    search: expect.stringMatching(/^volumeTb=20&latency=not-sure&model=\d+\.\d+\.\d+$/),
    notes: { volumeTb: 'from the "bill"\n2026' },
    savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  const draft = readDraft();
  expect(draft?.answers).toEqual(answers);
  expect(draft?.notes).toEqual(answers.notes);
  expect(draft?.savedAt).toBeInstanceOf(Date);
});

test("laws that no link can carry are kept, and what was set aside stands beside the draft", () => {
  onDevice(storage());
  const own: Answers = { sensitivity: "regulated", laws: ["GDPR", "Lex Musterfrau"] };
  writeDraft(own);
  const earlier = readDraft();
  writeDraft({ teamSize: 3 }, earlier);
  const found = draftsIn(readDraftText());
  expect(found.draft?.answers).toEqual({ teamSize: 3 });
  expect(found.earlier?.answers).toEqual(own);
  expect(found.earlier?.savedAt).toEqual(earlier?.savedAt);
});

test("answers that say nothing leave no draft behind", () => {
  const device = storage();
  onDevice(device);
  writeDraft(answers);
  writeDraft({});
  expect(device.texts.size).toBe(0);
  writeDraft(answers);
  expect(clearDraft()).toBe(true);
  expect(readDraft()).toBeUndefined();
});

test.each([
  ["no JSON", "volumeTb=20"],
  ["another version", '{"version":2,"search":"volumeTb=20","notes":{}}'],
  ["another shape", '["version",1]'],
  ["a bare value", "null"],
  ["a search that is no text", '{"version":1,"search":{"volumeTb":20}}'],
  ["nothing that is an answer", '{"version":1,"search":"colour=red","notes":{}}'],
  [
    "more than was ever written",
    `{"version":1,"search":"volumeTb=20","notes":{},"x":"${"x".repeat(400_000)}"}`,
  ],
])("what is not a draft reads as none: %s", (_, text) => {
  expect(draftsIn(text)).toEqual({});
});

test("notes that cannot be read cost only themselves", () => {
  for (const notes of [
    '"text"',
    '{"colour":"red"}',
    '{"volumeTb":7}',
    `{"volumeTb":"${"x".repeat(2001)}"}`,
    "null",
  ])
    expect(draftsIn(`{"version":1,"search":"volumeTb=20","notes":${notes}}`).draft?.answers).toEqual({
      volumeTb: 20,
    });
  const undated = draftsIn('{"version":1,"search":"volumeTb=20","notes":{},"savedAt":"yesterday"}').draft;
  expect(undated?.savedAt).toBeUndefined();
});

test("no text on the device makes the reading fail", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => draftsIn(text)).not.toThrow();
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test("closed or full storage says so and never throws", () => {
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new DOMException("closed", "SecurityError");
    },
    setItem() {
      throw new DOMException("closed", "SecurityError");
    },
    removeItem() {
      throw new DOMException("closed", "SecurityError");
    },
  });
  expect(readDraft()).toBeUndefined();
  expect(writeDraft(answers)).toBe(false);
  expect(clearDraft()).toBe(false);

  const full = storage(40);
  onDevice(full);
  expect(writeDraft(answers)).toBe(false);
  expect(full.texts.size).toBe(0);
});
