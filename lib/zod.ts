import { config } from "zod";

// Zod would try whether it may make functions of text, which the site's policy forbids and browsers report.
config({ jitless: true });

/** The one way to Zod: with its settings for the site's policy. `lib/architecture.test.ts` refuses any other. */
export * from "zod";
