import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["{app,components,content,lib,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    // The modules that tests share are pure, so files of a worker share them too: half of the time went into loading them.
    isolate: false,
    // Vitest would leave one core idle, which on two cores doubles the time.
    maxWorkers: "100%",
    // Far above what any test takes, since other programs may use the machine: it ends what hangs.
    testTimeout: process.env.ISOTHERM_LONG === "1" ? 1_800_000 : 240_000,
    hookTimeout: 240_000,
  },
});
