import { type ByteSource, LakeReadError } from "@/lib/lab/lab-types";

/** Reads a lake from files that are on this device, by their paths in the manifest. Nothing is sent anywhere. */
export function createBlobByteSource(files: ReadonlyMap<string, Blob>): ByteSource {
  return {
    async read({ path, offset, length, fileBytes }, signal) {
      signal?.throwIfAborted();
      const file = files.get(path);
      if (file === undefined) throw new LakeReadError(path, "it is not kept here. Open the file again.");
      if (file.size !== fileBytes)
        throw new LakeReadError(
          path,
          `it has ${file.size} bytes, the manifest says ${fileBytes}: it changed. Open the file again.`,
        );
      const bytes = await file
        .slice(offset, offset + length)
        .arrayBuffer()
        .catch((cause: unknown) => {
          throw new LakeReadError(
            path,
            "it cannot be read: it was changed, moved or deleted on this device. Open the file again.",
            { cause },
          );
        });
      signal?.throwIfAborted();
      if (bytes.byteLength !== length)
        throw new LakeReadError(
          path,
          `${bytes.byteLength} bytes came instead of ${length}. Open the file again.`,
        );
      return new Uint8Array(bytes);
    },
  };
}
