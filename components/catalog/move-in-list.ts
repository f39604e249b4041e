/**
 * Moves the focus from one pattern of the list to the next or the one before; into the list from outside of it, and
 * from its first pattern back to the search box. False where there is nowhere to go, or where the focus is on something else in the list.
 */
export function moveInList(list: HTMLElement | null, step: 1 | -1): boolean {
  const links = [...(list?.querySelectorAll<HTMLElement>(".pattern-name") ?? [])];
  const at = links.findIndex((link) => link.matches(":focus"));
  if (at < 0 && list?.contains(document.activeElement)) return false;
  const target =
    at === 0 && step === -1 ? document.getElementById("catalog-query") : links[at < 0 ? 0 : at + step];
  target?.focus();
  return target !== undefined && target !== null;
}
