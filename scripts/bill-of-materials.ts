import { spawnSync } from "node:child_process";
import { z } from "zod";
import type { LockFile } from "./complete-lock";
import { listShipped } from "./licences";

const bill = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    component: z.looseObject({ "bom-ref": z.string() }),
  }),
  components: z.array(z.looseObject({ "bom-ref": z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/**
 * The bill of materials of what visitors and the server get, in CycloneDX, as npm reads it from the lock file. Without the number and the
 * time that npm draws anew each time, so that the same lock file gives the same bill. npm's own `--omit=dev` is of no use: it also omits
 * packages that tools and site share (found with npm 11.19: zod, yaml, tslib).
 */
export function writeBillOfMaterials(lock: LockFile): string {
  const args = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { stdout, stderr, status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 })
    : spawnSync("npm", args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`npm sbom failed (allowed: npm 9.5 or newer): ${stderr}`);
  const {
    serialNumber: _drawn,
    metadata,
    components,
    dependencies,
    ...rest
  } = bill.parse(JSON.parse(stdout));
  const { timestamp: _made, component, ...kept } = metadata;
  const root = component["bom-ref"];
  // npm names it by its folder and calls it a library.
  const itself = { ...component, type: "application", name: root.replace(/@[^@]*$/, "") };
  const shipped = new Set(listShipped(lock).map(({ name, version }) => `${name} ${version}`));
  const listed = components.filter(({ name, version }) => shipped.has(`${name} ${version}`));
  const refs = new Set([root, ...listed.map((one) => one["bom-ref"])]);
  const links = dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }));
  const written = {
    ...rest,
    metadata: { component: itself, ...kept },
    components: listed,
    dependencies: links,
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}
