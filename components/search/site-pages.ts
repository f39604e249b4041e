import type { SitePlace } from "@/lib/search/site-places";

/** The site's pages that are no pattern, in the order in which a reader who typed nothing sees them. */
export const sitePages: readonly SitePlace[] = [
  { title: "All patterns", detail: "the catalog as a table, to search, filter and sort", href: "/patterns/" },
  { title: "Compare patterns", detail: "two to four side by side, differences first", href: "/compare/" },
  { title: "Map of relations", detail: "how the patterns hang together, with staged paths", href: "/map/" },
  { title: "Decide where data lives", detail: "the questionnaire, wizard for a placement", href: "/decide/" },
  {
    title: "Decide as a team",
    detail: "merge several answers and see where they differ",
    href: "/decide/team/",
  },
  {
    title: "The three placements on one page",
    detail: "cheat sheet, to print",
    href: "/decide/sheet/",
  },
  { title: "Lab", detail: "run SQL over a warehouse and a lake in the browser", href: "/lab/" },
  { title: "Lab: three placements", detail: "one workload under each, measured", href: "/lab/compare/" },
  {
    title: "Lab: where each placement breaks",
    detail: "small files, crowds, drift, memory",
    href: "/lab/breaks/",
  },
  {
    title: "Lab: the rolling window, day by day",
    detail: "move partitions from hot to cold",
    href: "/lab/rolling-window/",
  },
  { title: "Lab: your files", detail: "CSV and Parquet that stay on this device", href: "/lab/files/" },
  {
    title: "Lab: on your platform",
    detail: "the statements for AWS, Azure, Google Cloud, Databricks and Snowflake",
    href: "/lab/platforms/",
  },
  {
    title: "How the answer is made",
    detail: "method: criteria, rules, scores, constants and sources",
    href: "/method/",
  },
  { title: "Home", detail: "the isotherm, three doors", href: "/" },
].map((page) => ({ kind: "page", ...page }));
