import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readLock } from "./complete-lock";
import { findLicenceProblems, listPackages, listShipped } from "./licences";

const lock = readLock();

test("every package has a hash and a licence that allows its use", () => {
  expect(findLicenceProblems(lock)).toEqual([]);
});

test("a licence that nobody has read, and a package without a hash, are named", () => {
  const packages = {
    "node_modules/left": { version: "1.0.0", integrity: "sha512-x", license: "GPL-3.0" },
    "node_modules/right": { version: "2.0.0", license: "MIT" },
  };
  const problems = findLicenceProblems({ packages });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/^left 1\.0\.0: has the licence GPL-3\.0 \(allowed: MIT, /);
  expect(problems[1]).toBe("right 2.0.0: has no hash (allowed: sha512 or sha1).");
});

test("only esbuild brings an install script, and it works without", () => {
  expect(
    listPackages(lock).flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : [])),
  ).toEqual(["esbuild"]);
});

test("the site carries the notices and a bill of materials of what it is made of", () => {
  const notices = readFileSync("out/licences.txt", "utf8");
  for (const name of ["react", "react-dom", "next", "apache-arrow", "fuse.js", "@duckdb/duckdb-wasm"])
    expect(notices).toContain(`${name} ${lock.packages[`node_modules/${name}`]?.version}`);
  const bill = z
    .object({
      metadata: z.object({ component: z.object({ type: z.string(), name: z.string() }) }),
      components: z.array(
        z.object({
          name: z.string(),
          version: z.string(),
          hashes: z.array(z.object({ alg: z.string(), content: z.string() })).optional(),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync("out/bom.cdx.json", "utf8")));
  expect(bill.metadata.component, "by its name, wherever it was built").toEqual({
    type: "application",
    name: "isotherm",
  });
  const listed = new Map(bill.components.map((one) => [`${one.name} ${one.version}`, one]));
  for (const { name, version, integrity } of listShipped(lock)) {
    const one = listed.get(`${name} ${version}`);
    const content = Buffer.from(integrity?.replace("sha512-", "") ?? "", "base64").toString("hex");
    expect(one?.hashes, `${name} ${version}`).toContainEqual({ alg: "SHA-512", content });
  }
});
