/** Where the questionnaire keeps its draft. Repeated here: its own module would bring the whole decision model with it. */
const draftKey = "isotherm:answers";

/** Hears of drafts written in other tabs, and of this page coming back from the history. */
export function subscribeToDraft(listener: () => void): () => void {
  addEventListener("storage", listener);
  addEventListener("pageshow", listener);
  return () => {
    removeEventListener("storage", listener);
    removeEventListener("pageshow", listener);
  };
}

/** The text of the draft; "" where there is none or storage is closed. */
export function readDraftText(): string {
  try {
    return localStorage.getItem(draftKey) ?? "";
  } catch {
    return "";
  }
}
