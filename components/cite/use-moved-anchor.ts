import { useEffect } from "react";

/** Old addresses and their new ones, as the build writes them to /redirects.json. */
type Redirects = Readonly<Record<string, string>>;

/** Sends a reader who follows an old anchor to what it has become. Nothing is loaded while the anchors of a page are found on it. */
export function useMovedAnchor() {
  useEffect(() => {
    followMoved();
    addEventListener("hashchange", followMoved);
    return () => removeEventListener("hashchange", followMoved);
  }, []);
}

async function followMoved() {
  const [anchor = ""] = location.hash.slice(1).split("?");
  if (anchor === "" || document.getElementById(anchor)) return;
  const redirects = await readRedirects();
  const address = redirects[`${location.pathname}#${anchor}`];
  if (address === undefined) return;
  const target = new URL(address, location.origin);
  target.search = location.search;
  location.replace(target);
}

async function readRedirects(): Promise<Redirects> {
  try {
    const response = await fetch("/redirects.json");
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
}
