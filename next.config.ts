import type { NextConfig } from "next";

const config: NextConfig = {
  output: "export",
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm test` checks the types of every file, tests and scripts included.
  typescript: { ignoreBuildErrors: true },
  // The same sources make the same files, so a visitor is not told of a new version that is none.
  generateBuildId: () => process.env.ISOTHERM_BUILD_ID ?? null,
};

export default config;
