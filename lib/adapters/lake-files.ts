import { open } from "node:fs/promises";
import { join } from "node:path";
import { type ByteSource, LakeReadError } from "@/lib/lab/lab-types";

/** Reads the lake from files below `folder`. */
export function createFileByteSource(folder: string): ByteSource {
  return {
    async read({ path, offset, length, fileBytes }, signal) {
      signal?.throwIfAborted();
      const file = await open(join(folder, path)).catch((cause: unknown) => {
        throw new LakeReadError(path, "cannot be opened. Make the lake again: npm run lake", { cause });
      });
      try {
        const { size } = await file.stat();
        if (size !== fileBytes) throw new LakeReadError(path, sizeProblem(size, fileBytes));
        const bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, 0, length, offset);
        signal?.throwIfAborted();
        if (bytesRead !== length)
          throw new LakeReadError(path, `${bytesRead} bytes came instead of ${length}.`);
        return bytes;
      } finally {
        await file.close();
      }
    },
  };
}

/** What to say when a file's size is not the manifest's. */
function sizeProblem(found: number | string, wanted: number): string {
  return `it has ${found} bytes, the manifest says ${wanted}: it changed. Reload the page, or make the lake again: npm run lake`;
}
