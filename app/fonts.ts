import localFont from "next/font/local";

/** Text family with real tabular figures. The fallback's metrics are matched by next/font, so the swap moves nothing. */
export const serif = localFont({
  src: [
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
      style: "normal",
      weight: "200 900",
    },
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2",
      style: "italic",
      weight: "200 900",
    },
  ],
  variable: "--font-serif",
  display: "swap",
  adjustFontFallback: "Times New Roman",
  preload: false,
});

export const mono = localFont({
  src: [
    {
      path: "../node_modules/@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2",
      style: "normal",
      weight: "200 900",
    },
  ],
  variable: "--font-mono",
  display: "swap",
  adjustFontFallback: false,
  fallback: ["ui-monospace", "SF Mono", "Menlo", "Consolas", "monospace"],
  preload: false,
});
