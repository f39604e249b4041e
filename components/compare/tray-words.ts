/** What the tray says, by how many patterns are chosen and what has just happened; "" if it says nothing. */
export function trayWords(chosen: number, notice: "full" | "cleared" | undefined): string {
  if (notice === "full") return "Four is the most that fit side by side. Remove one to add another.";
  if (notice === "cleared") return "All removed.";
  return chosen === 1 ? "Choose one more." : "";
}
