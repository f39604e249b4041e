import type { NextConfig } from "next";

const config: NextConfig = {
  output: "export",
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm test` checks the types of every file, tests and scripts included.
  typescript: { ignoreBuildErrors: true },
};

export default config;
