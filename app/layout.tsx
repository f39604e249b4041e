import type { Metadata, Viewport } from "next";
import "./fonts/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/theme-switch.css";
import "./styles/search.css";
import "./styles/palette.css";
import "./styles/compare-tray.css";
import "./styles/cite.css";
import "./styles/offline.css";
import "./styles/forced-colours.css";
import "./styles/print.css";
import { CiteHost } from "@/components/cite/cite-host";
import { CompareTray } from "@/components/compare/compare-tray";
import { firstScript } from "@/components/frame/first-script";
import { Footer } from "@/components/frame/footer";
import { HydrationMark } from "@/components/frame/hydration-mark";
import { Masthead } from "@/components/frame/masthead";
import { SiteSearch } from "@/components/search/site-search";
import { readCatalog } from "@/lib/adapters/content";
import { siteOrigin } from "@/lib/adapters/site-origin";
import { pictureMetadata } from "@/lib/machines/picture-metadata";

export const metadata: Metadata = {
  title: { default: "Isotherm: data-architecture patterns that run", template: "%s: Isotherm" },
  description:
    "A catalog of data-architecture patterns that you can run, and a decision tool that shows its working.",
  icons: { icon: "/icon.svg" },
  ...pictureMetadata(siteOrigin(), "isotherm", "website"),
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9fbfc" },
    { media: "(prefers-color-scheme: dark)", color: "#101519" },
  ],
};

export default async function RootLayout({ children }: { readonly children: React.ReactNode }) {
  const { patterns } = await readCatalog();
  const dates = Array.from(patterns.values()).flatMap(({ changes }) => changes.map(({ date }) => date));
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title="Isotherm"
        />
        <link rel="alternate" type="application/atom+xml" href="/feed.xml" title="Isotherm: what changed" />
      </head>
      <body>
        <a className="skip" href="#main">
          To the content
        </a>
        <Masthead search={<SiteSearch />} />
        <main id="main" className="page" tabIndex={-1}>
          {children}
        </main>
        <CiteHost date={dates.toSorted().at(-1) ?? ""} />
        <Footer note="Isotherm. MIT for code, CC BY 4.0 for content." />
        <CompareTray />
        <HydrationMark />
      </body>
    </html>
  );
}
