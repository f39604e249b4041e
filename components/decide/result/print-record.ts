/** Prints the text in a fold and nothing else of the page (record.css), then puts the page back as it was. */
export function printFolded(fold: HTMLDetailsElement | null): void {
  if (!fold) return;
  const wasOpen = fold.open;
  fold.open = true;
  document.documentElement.dataset.print = "record";
  addEventListener(
    "afterprint",
    () => {
      fold.open = wasOpen;
      delete document.documentElement.dataset.print;
    },
    { once: true },
  );
  print();
}
