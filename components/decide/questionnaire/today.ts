/** Today by the reader's own clock and calendar, as "2026-11-22". */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** A moment as people speak of it: "today, 14:05", "22 November 2026". */
export function momentWords(moment: Date): string {
  const isToday = moment.toDateString() === new Date().toDateString();
  return isToday
    ? `today, ${moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`
    : moment.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
