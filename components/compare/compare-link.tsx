import { formatSelection, mostCompared } from "@/lib/compare/selection";

/** Opens the patterns of a written comparison side by side; there is none where they are too many for that. */
export function CompareLink({ slugs, title }: { readonly slugs: readonly string[]; readonly title: string }) {
  return slugs.length > mostCompared ? null : (
    <p>
      <a href={`/compare/${formatSelection(slugs)}`}>
        Side by side, differences first<span className="vh">: {title}</span>
      </a>
    </p>
  );
}
