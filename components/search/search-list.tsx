import { HitReason } from "./hit-reason";
import { MarkedText } from "./marked-text";
import type { SearchOption } from "./search-options";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly active: number;
  readonly onPoint: (at: number) => void;
};

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

/** The options of a search box. Focus stays in the box, which names the active option. */
export function SearchList({ id, label, options, active, onPoint }: Props) {
  return (
    <div className="hits" role="listbox" id={id} aria-label={label}>
      {options.map((option, at) => {
        const shared = {
          id: optionId(id, at),
          role: "option" as const,
          "aria-selected": at === active,
          tabIndex: -1,
          onPointerMove: () => onPoint(at),
          // Without this a click would take the focus out of the box and close the list before it follows the link.
          onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
        };
        return (
          <a key={option.key} {...shared} href={option.href}>
            <Line option={option} />
          </a>
        );
      })}
    </div>
  );
}

function Line({ option }: { readonly option: SearchOption }) {
  if (option.kind === "all") return <span className="hit-all">{option.label}</span>;
  const { hit } = option;
  return (
    <>
      <span className="hit-title">
        <MarkedText text={hit.title} ranges={hit.titleRanges} />
      </span>{" "}
      <span className="hit-category">{hit.category}</span> <HitReason hit={hit} />
    </>
  );
}
