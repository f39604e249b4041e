import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og.js";
import { version as renderer } from "next/package.json";
import { type PictureNode, pictureSize } from "@/lib/machines/social-picture";

const fontFile = (weight: number) =>
  `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`;

/**
 * Writes pictures as PNG files below `folder`, by file name without ending. A picture that an earlier build drew from the same
 * tree, fonts and renderer comes from the folder `cache`; what that holds besides is dropped. Returns how many were drawn anew.
 */
export async function writePictures(
  folder: string,
  pictures: ReadonlyMap<string, PictureNode>,
  cache: string,
): Promise<number> {
  await Promise.all([mkdir(folder, { recursive: true }), mkdir(cache, { recursive: true })]);
  const fonts = await Promise.all(
    ([400, 600] as const).map(async (weight) => ({
      name: "Source Serif 4",
      weight,
      style: "normal" as const,
      data: await readFile(fontFile(weight)),
    })),
  );
  const material = createHash("sha256").update(renderer);
  for (const { data } of fonts) material.update(data);
  const common = material.digest("hex");
  const kept = new Set(await readdir(cache));
  const used = new Set<string>();
  let drawn = 0;
  for (const [name, picture] of pictures) {
    const key = `${createHash("sha256").update(common).update(JSON.stringify(picture)).digest("hex")}.png`;
    const file = path.join(cache, key);
    used.add(key);
    if (!kept.has(key)) {
      const image = new ImageResponse(picture, { ...pictureSize, fonts });
      await writeFile(file, Buffer.from(await image.arrayBuffer()));
      drawn += 1;
    }
    await writeFile(path.join(folder, `${name}.png`), await readFile(file));
  }
  await Promise.all([...kept].filter((key) => !used.has(key)).map((key) => rm(path.join(cache, key))));
  return drawn;
}
