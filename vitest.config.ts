import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["{app,components,content,lib,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: process.env.ISOTHERM_LONG === "1" ? 1_800_000 : 60_000,
    hookTimeout: 120_000,
  },
});
