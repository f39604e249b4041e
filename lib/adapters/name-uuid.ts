import { createHash } from "node:crypto";

/** The namespace for addresses of RFC 9562, appendix A. */
const urlNamespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** A permanent IRI for a name of this site, whatever its host: a UUID of version 5. */
export function nameUuid(name: string): string {
  const hash = createHash("sha1").update(urlNamespace).update(`isotherm:${name}`).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
