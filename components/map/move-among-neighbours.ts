/**
 * Moves the keyboard from neighbour to neighbour: up and down along the page's order, left and right to the nearest on that side.
 * False where the key means nothing here or nothing lies that way.
 */
export function moveAmongNeighbours(part: HTMLElement, key: string): boolean {
  const links = [...part.querySelectorAll<HTMLElement>("[data-neighbour]")];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? links.indexOf(active) : -1;
  if (key === "ArrowDown" || key === "ArrowUp") {
    const next = links[at + (key === "ArrowDown" ? 1 : -1)];
    next?.focus();
    return next !== undefined;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  if (!(active instanceof HTMLElement)) return false;
  const here = active.getBoundingClientRect();
  const way = key === "ArrowRight" ? 1 : -1;
  const nearest = links
    .map((link) => ({ link, box: link.getBoundingClientRect() }))
    .filter(({ box }) => (box.left - here.left) * way > 60)
    .toSorted((a, b) => Math.abs(a.box.top - here.top) - Math.abs(b.box.top - here.top))[0];
  nearest?.link.focus();
  return nearest !== undefined;
}
