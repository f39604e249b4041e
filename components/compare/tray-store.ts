/** Where the chosen patterns lie on the device: their slugs, joined by commas. */
const trayKey = "isotherm:compare";
/** Where storage is closed or full, the tab's own name carries them from page to page. */
const tabPrefix = `${trayKey}=`;
/** Also the limit of `/compare/`; repeated here because its module would bring the whole registry to every page. */
const mostChosen = 4;

/** What the tray has to say about the last change: nothing was added because it is full, or all were removed and can come back. */
export type TrayNotice = { readonly kind: "full" } | { readonly kind: "cleared"; readonly before: string };

let notice: TrayNotice | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export function subscribeToTray(listener: () => void) {
  listeners.add(listener);
  addEventListener("storage", listener);
  addEventListener("pageshow", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
    removeEventListener("pageshow", listener);
  };
}

/** The chosen patterns as they are kept: slugs joined by commas, "" for none. Never throws. */
export function readTray(): string {
  return chosenIn(inTabName() ?? onDevice()).join(",");
}

const inTabName = () => (window.name.startsWith(tabPrefix) ? window.name.slice(tabPrefix.length) : undefined);

function onDevice(): string {
  try {
    return localStorage.getItem(trayKey) ?? "";
  } catch {
    return "";
  }
}

/** At most four words that could be slugs, each once. Whatever else was kept reads as nothing. */
export const chosenIn = (kept: string): readonly string[] =>
  [...new Set(kept.split(",").filter((word) => /^[a-z0-9-]{1,60}$/.test(word)))].slice(0, mostChosen);

export const readTrayNotice = () => notice;
export const noTrayNotice = () => undefined;
export const emptyTray = () => "";

/** Keeps what is chosen from now on, in this order. */
export function keepTray(slugs: readonly string[], said?: TrayNotice): void {
  const kept = chosenIn(slugs.join(",")).join(",");
  notice = said;
  try {
    if (kept === "") localStorage.removeItem(trayKey);
    else localStorage.setItem(trayKey, kept);
    if (inTabName() !== undefined) window.name = "";
  } catch {
    window.name = kept === "" ? "" : `${tabPrefix}${kept}`;
  }
  tell();
}

/** Adds a pattern or takes it out. When four are chosen, nothing is added and the tray says so. */
export function toggleInTray(slug: string): void {
  const chosen = chosenIn(readTray());
  if (chosen.includes(slug)) keepTray(chosen.filter((other) => other !== slug));
  else if (chosen.length < mostChosen) keepTray([...chosen, slug]);
  else {
    notice = { kind: "full" };
    tell();
  }
}
