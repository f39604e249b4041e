import { type MissingFilter, withCondition } from "@/lib/lab/console/missing-filter";

type Props = {
  readonly missing: MissingFilter;
  /** The statement as it stands now. */
  readonly sql: string;
  readonly onUse: (sql: string) => void;
};

/** Why so much would be read, and a condition that makes it less, ready to be added. */
export function AddFilter({ missing: { says, condition }, sql, onUse }: Props) {
  if (condition === null) return <p className="why-so-much">{says}</p>;
  const added = withCondition(sql, condition);
  return (
    <div className="why-so-much">
      <p>{says}</p>
      <p>
        {added === null && "Where the lake is read, add "}
        <code>{condition}</code>{" "}
        {added !== null && (
          <button className="plain" type="button" onClick={() => onUse(added)}>
            Add it to the statement
          </button>
        )}
      </p>
    </div>
  );
}
