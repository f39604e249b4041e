import { today } from "@/components/decide/questionnaire/today";
import { accessedOn, type Citation } from "@/lib/cite/citation";
import { citedAddress } from "@/lib/cite/cited-address";

/** What a "Cite" link cites, read from the page it stands on. */
export function readCitation(link: HTMLAnchorElement, siteDate: string): Citation {
  const edition = document.querySelector<HTMLElement>("[data-edition]")?.dataset;
  const version = edition?.edition;
  const anchor = link.dataset.cite || undefined;
  // An anchor in the bar is part of the state of a tool, but not of a page that is read.
  const page =
    version === undefined ? location.href : `${location.origin}${location.pathname}${location.search}`;
  const date = edition?.date ?? siteDate;
  return {
    address: citedAddress(page, { version, anchor }),
    page: document.title.replace(/: Isotherm$/, ""),
    part: anchor === undefined ? undefined : titleOf(anchor),
    version,
    date,
    accessed: accessedOn(today(), date),
  };
}

/** The words of a heading, or of the element that names a block. */
function titleOf(anchor: string): string | undefined {
  const target = document.getElementById(anchor);
  const label = target?.getAttribute("aria-labelledby");
  return (label ? document.getElementById(label) : target)?.textContent?.trim();
}
