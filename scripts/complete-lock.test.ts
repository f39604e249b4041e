import { expect, test } from "vitest";
import { completeLock, readLock } from "./complete-lock";

const lockOf = (packages: Parameters<typeof completeLock>[0]["packages"]) => ({
  packages: { "": {}, ...packages },
});

test("a package for another platform that the lock file lacks is entered with its platform, for npm to pass over", () => {
  const lock = lockOf({
    "node_modules/tool": {
      version: "1.0.0",
      dev: true,
      optionalDependencies: { "@tool/linux-x64-musl": "1.0.0" },
    },
  });
  expect(completeLock(lock).packages["node_modules/@tool/linux-x64-musl"]).toEqual({
    version: "1.0.0",
    os: ["linux"],
    cpu: ["x64"],
    libc: ["musl"],
    dev: true,
    optional: true,
  });
});

test("a package that stands beside the one that names it, or above it, is not entered twice", () => {
  const lock = lockOf({
    "node_modules/a": { version: "1.0.0" },
    "node_modules/a/node_modules/b": {
      version: "1.0.0",
      optionalDependencies: { "c-darwin-arm64": "1.0.0" },
    },
    "node_modules/a/node_modules/c-darwin-arm64": { version: "1.0.0" },
  });
  expect(completeLock(lock)).toEqual(lock);
});

test("a name that does not say its platform is refused", () => {
  const lock = lockOf({ "node_modules/a": { optionalDependencies: { fsevents: "2.0.0" } } });
  expect(() => completeLock(lock)).toThrow(
    "fsevents: its name does not say which platform it is for (allowed: android, darwin, freebsd, linux, openharmony, win32 with arm64, arm, ia32, ppc64, riscv64, s390x, x64). Enter it in package-lock.json by hand.",
  );
});

test("the lock file of this project lacks nothing", () => {
  const lock = readLock();
  expect(Object.keys(completeLock(lock).packages)).toEqual(Object.keys(lock.packages));
});
