import { useEffect, useRef } from "react";
import { registered } from "@/lib/catalog/registry";

type Props = {
  readonly slugs: readonly string[];
  /** `said` tells those who do not see the columns what has changed. */
  readonly onChange: (slugs: readonly string[], said: string) => void;
};

const titleOf = (slug: string) => registered(slug)?.title ?? slug;

/** The chosen patterns in the order of their columns; each can be moved and removed. */
export function ChosenList({ slugs, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string>(undefined);
  // The button that was pressed has moved, is disabled or is gone: the focus stays with its pattern, or with the list.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])];
    const [slug, act] = wanted.current.split(" ");
    const own = buttons.filter((button) => button.dataset.slug === slug);
    (own.find((button) => button.dataset.act === act) ?? own[0] ?? buttons.at(-1) ?? list.current)?.focus();
    wanted.current = undefined;
  });

  const move = (at: number, step: 1 | -1) => {
    const moved = slugs.toSpliced(at, 1).toSpliced(at + step, 0, slugs[at] ?? "");
    wanted.current = `${slugs[at]} ${step}`;
    onChange(moved, `${titleOf(slugs[at] ?? "")} is now ${at + step + 1} of ${slugs.length}.`);
  };
  const remove = (at: number) => {
    wanted.current = `${slugs[at + 1] ?? slugs[at - 1] ?? ""} remove`;
    onChange(slugs.toSpliced(at, 1), `${titleOf(slugs[at] ?? "")} removed.`);
  };
  return (
    <ol ref={list} className="compare-chosen" aria-label="Patterns compared" tabIndex={-1}>
      {slugs.map((slug, at) => {
        const act = (name: string, words: string, isOff: boolean, run: () => void) => (
          <button
            className="plain"
            type="button"
            data-slug={slug}
            data-act={name}
            disabled={isOff}
            onClick={run}
          >
            {words}
            <span className="vh"> {titleOf(slug)}</span>
          </button>
        );
        return (
          <li key={slug}>
            <a href={`/patterns/${slug}/`}>{titleOf(slug)}</a>
            {slugs.length > 1 && act("-1", "Earlier", at === 0, () => move(at, -1))}
            {slugs.length > 1 && act("1", "Later", at === slugs.length - 1, () => move(at, 1))}
            {act("remove", "Remove", false, () => remove(at))}
          </li>
        );
      })}
    </ol>
  );
}
