import { test as base, expect } from "@playwright/test";

/** Failures that a test provokes on purpose may be named: `test.use({ expectedConsole: /Failed to fetch/ })`. */
type Options = { readonly expectedConsole: RegExp | undefined };

/**
 * Every test fails on a console error, an uncaught exception, a policy violation, or a request to another host.
 */
export const test = base.extend<Options & { readonly watched: undefined }>({
  expectedConsole: [undefined, { option: true }],
  watched: [
    async ({ context, baseURL, expectedConsole }, use) => {
      const troubles: string[] = [];
      const expected = (text: string) => expectedConsole?.test(text) ?? false;
      await context.addInitScript(() => {
        document.addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
            console.error(`policy violation: ${effectiveDirective} ${blockedURI} ${sample} in ${sourceFile}`),
        );
      });
      context.on("console", (message) => {
        if (message.type() === "error" && !expected(message.text()))
          troubles.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => {
        if (!expected(error.error().message)) troubles.push(`uncaught: ${error.error().message}`);
      });
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${baseURL}/`) && !/^(?:data|blob|about):/.test(url))
          troubles.push(`another host: ${url}`);
      });
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
