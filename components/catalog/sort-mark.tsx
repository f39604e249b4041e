type Props = { readonly direction: "asc" | "desc" | false };

/** An arrow up or down where the column orders the table, and its outline of both where it could. */
export function SortMark({ direction }: Props) {
  return (
    <svg className="sort-mark" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
      {direction === "desc" ? null : <path className={direction ? "on" : ""} d="M1 4.5 4 1.5 7 4.5" />}
      {direction === "asc" ? null : <path className={direction ? "on" : ""} d="M1 7.5 4 10.5 7 7.5" />}
    </svg>
  );
}
