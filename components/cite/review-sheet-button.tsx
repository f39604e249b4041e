/** Copies the questions and signs of failure of a pattern as a checklist. `CiteHost` does the work; without script it is not shown. */
export function ReviewSheetButton({ slug }: { readonly slug: string }) {
  return (
    <button className="cite scripted" type="button" data-review-sheet={slug}>
      Copy review sheet
    </button>
  );
}
