"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  const media = matchMedia("(prefers-color-scheme: dark)");
  listeners.add(listener);
  media.addEventListener("change", listener);
  window.addEventListener("storage", follow);
  return () => {
    listeners.delete(listener);
    media.removeEventListener("change", listener);
    window.removeEventListener("storage", follow);
  };
}

/** Another tab changed the theme: follow it. */
function follow({ key, newValue }: StorageEvent) {
  if (key !== "theme") return;
  if (newValue) document.documentElement.dataset.theme = newValue;
  else delete document.documentElement.dataset.theme;
  for (const listener of listeners) listener();
}

const isDark = () =>
  (document.documentElement.dataset.theme ??
    (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function setTheme(theme: "light" | "dark") {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be switched off; the theme then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Names the theme that a click switches to. Remembered on this device. */
export function ThemeSwitch() {
  const dark = useSyncExternalStore(subscribe, isDark, () => undefined);
  return (
    <button
      className="plain"
      type="button"
      disabled={dark === undefined}
      aria-label={dark ? "Switch to light theme" : "Switch to dark theme"}
      onClick={() => setTheme(dark ? "light" : "dark")}
    >
      {dark ? "Light" : "Dark"}
    </button>
  );
}
