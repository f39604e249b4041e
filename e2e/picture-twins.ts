import type { Page } from "@playwright/test";

/** A picture, and where in the nearest `within` the same is said in text; "text" is the container's own words. */
type Twin = { readonly picture: string; readonly within: string; readonly twin: string };

/** Every kind of picture on the site. The first line that fits counts; what fits none is a fault. */
const twins: readonly Twin[] = [
  // Charts and diagrams.
  { picture: ".diagram svg", within: "svg", twin: "desc" },
  { picture: ".architecture svg", within: "figure", twin: ".in-words li" },
  { picture: ".relation-map", within: "main", twin: "#in-words ~ *, #in-words" },
  { picture: ".picture .timeline svg", within: ".picture", twin: ".twin table" },
  { picture: ".placement-timeline svg", within: "figure", twin: "figcaption" },
  { picture: ".bench .column-map, .bench .leaders", within: ".bench", twin: ".column-names li" },
  { picture: ".bench .strip", within: ".bench", twin: ".stage-key .fig" },
  { picture: ".bench .timeline svg", within: ".bench", twin: "[role=status], .window-says, p" },
  {
    picture: ".setup-window .timeline svg",
    within: ".setup",
    twin: "input[inputmode], input[type=number], label input",
  },
  { picture: ".rolling .timeline svg", within: ".rolling", twin: "table, .window-status" },
  { picture: ".bytes svg", within: "dl", twin: "dt" },
  { picture: ".bytes-plot svg, .growth-plot svg", within: "figure", twin: ".twin table" },
  { picture: ".crowd-plot svg", within: "section", twin: "table" },
  { picture: ".spread-line", within: ".dispute", twin: ".dispute-body li, .dispute-body label" },
  { picture: ".mini-picture", within: "figure", twin: "figcaption" },
  { picture: ".share-bar", within: ".mix", twin: "input" },
  // Figures as bars and marks, with the figure beside them.
  { picture: ".standing-bar", within: "li", twin: ".num" },
  { picture: ".won-bar svg", within: "dl > div", twin: ".num" },
  { picture: "td svg.bar, td.bar svg", within: "tr", twin: "td.num, data" },
  { picture: ".quality-figure svg", within: ".quality-figure", twin: "text" },
  { picture: ".steps-of-five svg", within: "tr", twin: "td, .compare-entry" },
  { picture: ".progress-marks", within: ".answer-bar", twin: "[role=status]" },
  { picture: "[class^=mark-]", within: "th, td", twin: "text" },
  { picture: "tr .person-mark", within: "tr", twin: "input, th" },
  {
    picture: ".placement-glyph, .placement-key, .person-mark, .swatch, .line-sample",
    within: "p, li, th, td, label, figure",
    twin: "text",
  },
];

/** No pictures: definitions for others, and marks in a control that has a name. */
const plain = "svg.vh, svg.line-marks, svg.hatches, :is(a, button, summary, label) svg";

/** Pictures that nothing tells in text, or that assistive technology would meet without a name. */
export const picturesWithoutTwins = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ twins, plain }) => {
      const says = (element: Element) =>
        [element, ...element.querySelectorAll("input, select")].some((each) =>
          each instanceof HTMLInputElement || each instanceof HTMLSelectElement
            ? each.value !== ""
            : (each.textContent ?? "").trim() !== "",
        );
      const wordsOf = (element: Element) => {
        const copy = element.cloneNode(true);
        if (!(copy instanceof Element)) return "";
        for (const picture of copy.querySelectorAll("svg")) picture.remove();
        return (copy.textContent ?? "").trim();
      };
      const faultOf = (picture: Element): string | undefined => {
        const isHidden = picture.closest("[aria-hidden=true]") !== null;
        const isLinks = picture.querySelector("a[href]") !== null;
        const name =
          picture.getAttribute("aria-label") ??
          picture.getAttribute("alt") ??
          picture.querySelector("title")?.textContent ??
          "";
        if (
          !isHidden &&
          !isLinks &&
          (name.trim() === "" || !(picture.tagName === "IMG" || picture.getAttribute("role") === "img"))
        )
          return "neither hidden nor a picture with a name";
        if (picture.matches(plain)) {
          const control = picture.closest("a, button, summary, label");
          const named =
            control === null ||
            control.hasAttribute("aria-label") ||
            (control.textContent ?? "").trim() !== "";
          return named ? undefined : "in a control without a name";
        }
        const rule = twins.find((each) => picture.matches(each.picture));
        if (rule === undefined) return "not in the list of pictures (e2e/picture-twins.ts)";
        const place = picture.closest(rule.within);
        if (place === null) return `not within ${rule.within}`;
        if (rule.twin === "text") return wordsOf(place) === "" ? "no words beside it" : undefined;
        const found = [...place.querySelectorAll(rule.twin)].some(says);
        return found ? undefined : `no twin ${rule.twin} in ${rule.within}`;
      };
      const pictures = [
        ...document.querySelectorAll("svg, canvas, img, video, object, embed, iframe"),
      ].filter((each) => each.parentElement?.closest("svg") === null);
      return [
        ...new Set(
          pictures.flatMap((picture) => {
            const fault = faultOf(picture);
            const classes = picture.getAttribute("class") ?? "";
            const parent = picture.parentElement;
            return fault === undefined
              ? []
              : [`${picture.tagName} ${classes} in ${parent?.tagName} ${parent?.className}: ${fault}`];
          }),
        ),
      ];
    },
    { twins, plain },
  );
