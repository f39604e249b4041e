import type { Metadata, Viewport } from "next";
import "./fonts/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/theme-switch.css";
import "./styles/search.css";
import "./styles/palette.css";
import "./styles/decide.css";
import "./styles/team.css";
import "./styles/questionnaire.css";
import "./styles/record.css";
import "./styles/result.css";
import "./styles/calibration.css";
import "./styles/architecture.css";
import "./styles/sheet.css";
import "./styles/fit.css";
import "./styles/lab.css";
import "./styles/rolling.css";
import "./styles/platform.css";
import "./styles/breaks.css";
import "./styles/lab-compare.css";
import "./styles/own.css";
import "./styles/map.css";
import "./styles/compare.css";
import "./styles/machines.css";
import "./styles/forced-colours.css";
import "./styles/offline.css";
import "./styles/print.css";
import { CompareTray } from "@/components/compare/compare-tray";
import "./styles/cite.css";
import "./styles/print.css";
import { CiteHost } from "@/components/cite/cite-host";
import { firstScript } from "@/components/frame/first-script";
import "./styles/compare-tray.css";
import "./styles/cite.css";
import "./styles/print.css";
import { CiteHost } from "@/components/cite/cite-host";
import { CompareTray } from "@/components/compare/compare-tray";
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
