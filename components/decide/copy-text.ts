/** Puts a text on the clipboard. False where the browser does not allow it, as on pages without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Opens a fold and selects the text in it, for copying by hand. */
export function selectFolded(fold: HTMLDetailsElement | null): void {
  const text = fold?.querySelector("pre");
  if (!fold || !text) return;
  fold.open = true;
  getSelection()?.selectAllChildren(text);
  text.scrollIntoView({ block: "nearest" });
}
