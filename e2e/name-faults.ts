import type { Page } from "@playwright/test";

/**
 * Two controls with one name in one place that do different things. A place is the nearest thing with a name of its own: a row by
 * its header, a group by its legend, a list item or section by its heading. Links may repeat a name if they lead to the same address.
 */
export const ambiguousNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const text = (element: Element | null | undefined) =>
      (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const byIds = (ids: string) =>
      ids
        .split(/\s+/)
        .map((id) => text(document.getElementById(id)))
        .join(" ");
    const nameOf = (element: Element): string => {
      const labelledBy = element.getAttribute("aria-labelledby");
      if (labelledBy) return byIds(labelledBy);
      const label = element.getAttribute("aria-label");
      if (label) return label;
      if (
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
      )
        return [...(element.labels ?? [])].map(text).join(" ") || element.getAttribute("title") || "";
      return text(element) || text(element.querySelector("title"));
    };
    const placeName = (element: Element): string => {
      const legend = element.matches("fieldset") ? text(element.querySelector(":scope > legend")) : "";
      if (legend !== "") return legend;
      if (element.matches("tr")) return text(element.querySelector("th"));
      if (element.matches("table")) return text(element.querySelector("caption"));
      if (element.matches("li, dd")) return text(element).slice(0, 60);
      const labelledBy = element.getAttribute("aria-labelledby");
      if (labelledBy) return byIds(labelledBy);
      return (
        element.getAttribute("aria-label") ??
        text(
          element.querySelector(":scope > :is(h1, h2, h3, h4, summary), :scope > header :is(h1, h2, h3, h4)"),
        )
      );
    };
    const placeOf = (element: Element): string => {
      const names: string[] = [];
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (
          at.matches(
            "fieldset, tr, table, li, dd, section, article, nav, aside, search, form, dialog, figure, details, [role=group], [role=radiogroup]",
          )
        )
          names.push(placeName(at));
      return names.filter((name) => name !== "").join(" < ");
    };
    const effectOf = (element: Element, at: number): string =>
      element instanceof HTMLAnchorElement
        ? element.href
        : element instanceof SVGAElement
          ? element.href.baseVal
          : element instanceof HTMLInputElement && element.type === "search" && element.form?.action
            ? element.form.action
            : `control ${at}`;
    const controls = [
      ...document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, [role=slider], [role=tab]",
      ),
    ].filter(
      (each) =>
        each.checkVisibility({ visibilityProperty: true }) &&
        each.closest("[aria-hidden=true], [inert]") === null,
    );
    const met = new Map<string, string>();
    const faults: string[] = [];
    for (const [at, control] of controls.entries()) {
      const name = nameOf(control);
      const kind = control.matches("a") ? "link" : control.tagName.toLowerCase();
      if (name === "") {
        faults.push(`${kind} without a name: ${control.outerHTML.slice(0, 80)}`);
        continue;
      }
      const key = `${kind} "${name}" in ${placeOf(control)}`;
      const effect = effectOf(control, at);
      const before = met.get(key);
      if (before !== undefined && before !== effect) faults.push(`${key}: ${before} and ${effect}`);
      met.set(key, effect);
    }
    return faults;
  });
