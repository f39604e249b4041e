import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/**
 * `npm run lock:complete`: enters the packages for other platforms that `npm install` left out of the lock file because the registry at
 * hand does not hold them. `npm ci` refuses a lock file that lacks them. They carry no integrity until a registry that has them adds it.
 */

const lockEntry = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  license: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  os: z.array(z.string()).optional(),
});
const lockFile = z.looseObject({ packages: z.record(z.string(), lockEntry) });
export type LockEntry = z.infer<typeof lockEntry>;
export type LockFile = z.infer<typeof lockFile>;

/** The lock file as it stands, its order kept. */
export function readLock(): LockFile {
  const lock: LockFile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  lockFile.parse(lock);
  return lock;
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"] as const;
const processors = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "x64"] as const;

/** What a package's name says of the platform that it is for: `@next/swc-linux-x64-musl`. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined)
    throw new Error(
      `${name}: its name does not say which platform it is for (allowed: ${systems.join(", ")} with ${processors.join(", ")}). Enter it in package-lock.json by hand.`,
    );
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : undefined;
  return { os: [os], cpu: [cpu], ...(os === "linux" && libc ? { libc } : {}) };
}

/** The places where a package that stands at `place` looks for another, nearest first. */
function* placesFor(place: string, name: string): Generator<string> {
  for (let at = place; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/"))))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

/** The lock file with an entry for each optional package that its packages name; those it had stay as they are. */
export function completeLock(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    if (place === "") continue;
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if ([...placesFor(place, name)].some((candidate) => candidate in packages)) continue;
      const { libc, ...platform } = platformOf(name);
      packages[`node_modules/${name}`] = {
        version,
        ...platform,
        ...(libc ? { libc } : {}),
        ...(dev ? { dev } : {}),
        optional: true,
      };
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync("package-lock.json", `${JSON.stringify(completeLock(readLock()), null, 2)}\n`);
