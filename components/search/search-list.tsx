import { memo } from "react";
import { HitReason } from "./hit-reason";
import { MarkedText } from "./marked-text";
import type { OptionGroup, SearchOption } from "./search-options";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  /** Counted over all groups; -1 where none is. */
  readonly active: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (option: SearchOption, event: React.MouseEvent) => void;
};

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

/** The options of a search box, group by group. Focus stays in the box, which names the active option. */
export function SearchList({ id, label, groups, active, onPoint, onChoose }: Props) {
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0),
  );
  const linesOf = ({ options }: OptionGroup, start: number) =>
    options.map((option, at) => (
      <a
        key={option.key}
        id={optionId(id, start + at)}
        role="option"
        aria-selected={start + at === active}
        tabIndex={-1}
        href={option.href}
        onPointerMove={() => onPoint(start + at)}
        // Without this a click would take the focus out of the box and close the list before it follows the link.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => onChoose(option, event)}
      >
        <Line option={option} />
      </a>
    ));
  return (
    <div className="hits" role="listbox" id={id} aria-label={label}>
      {groups.map((group, at) =>
        group.heading === undefined ? (
          linesOf(group, starts[at]!)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, and a list box may hold groups
          <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
            <p className="hit-heading label" id={`${id}-${group.key}`} role="presentation">
              {group.heading}
            </p>
            {linesOf(group, starts[at]!)}
          </div>
        ),
      )}
    </div>
  );
}

const Line = memo(function Line({ option }: { readonly option: SearchOption }) {
  if (option.kind === "all") return <span className="hit-all">{option.label}</span>;
  if (option.kind === "place")
    return (
      <>
        <span className="hit-title">
          <MarkedText text={option.title} ranges={option.titleRanges} />
        </span>{" "}
        {option.detail === "" ? null : (
          <span className="hit-reason">
            <MarkedText text={option.detail} ranges={option.detailRanges} />
          </span>
        )}
      </>
    );
  const { hit } = option;
  return (
    <>
      <span className="hit-title">
        <MarkedText text={hit.title} ranges={hit.titleRanges} />
      </span>{" "}
      <span className="hit-category">{hit.category}</span> <HitReason hit={hit} />
    </>
  );
});
