import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { socialPicture } from "@/lib/machines/social-picture";
import { writePictures } from "./social-pictures";

const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), "isotherm-pictures-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
};
const one = new Map([["sharding", socialPicture("Sharding", "Storage pattern", "One sentence on it.")]]);

test("a picture is drawn once, then taken from the cache, which keeps nothing else", async () => {
  const [out, cache] = [await folder(), await folder()];
  expect(await writePictures(out, one, cache)).toBe(1);
  expect(await writePictures(out, one, cache)).toBe(0);
  const other = new Map([["sharding", socialPicture("Sharding", "Storage pattern", "Another sentence.")]]);
  expect(await writePictures(out, other, cache)).toBe(1);
  expect(await readdir(cache)).toHaveLength(1);
});

test("two builds that share no cache draw the same bytes", async () => {
  const [first, second] = [await folder(), await folder()];
  await writePictures(first, one, await folder());
  await writePictures(second, one, await folder());
  const [a, b] = await Promise.all([first, second].map((place) => readFile(join(place, "sharding.png"))));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  expect([a?.readUInt32BE(16), a?.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("a letter that the font lacks is refused, for the drawing library would fetch a font for it", () => {
  expect(() => socialPicture("Sharding", "", "From hot → cold.")).toThrow('picture of "Sharding": found "→"');
  expect(socialPicture("Übersicht", "", "“80 %” – naïve…").props.style.width).toBe(1200);
});
