import { useId, useState } from "react";
import { categoryTitle } from "@/components/catalog/category-words";
import { useOnceAnswered } from "@/components/search/use-once-answered";
import { useSearch } from "@/components/search/use-search";
import { registry } from "@/lib/catalog/registry";
import { categories } from "@/lib/catalog/vocabulary";

type Props = { readonly slugs: readonly string[]; readonly onAdd: (slug: string) => void };

const shown = 6;

/** Adds a pattern by a word about it, or from the whole list. The index loads on first focus. */
export function PatternPicker({ slugs, onAdd }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [listed, setListed] = useState("");
  const query = typed.trim();
  const { state, answer, isPending, start } = useSearch(query);
  const hits = (answer?.hits.length === 0 ? answer.nearest : (answer?.hits ?? []))
    .filter(({ slug }) => !slugs.includes(slug))
    .slice(0, shown);
  const add = (slug: string | undefined) => {
    if (slug === undefined || slug === "") return;
    setTyped("");
    setListed("");
    onAdd(slug);
  };
  const addFirst = useOnceAnswered(query, isPending, () => add(hits[0]?.slug));
  return (
    <div className="compare-picker">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          addFirst();
        }}
      >
        <label htmlFor={`${id}-words`}>Add a pattern</label>
        <span className="find">
          <input
            id={`${id}-words`}
            type="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="by name, product, or what hurts"
            value={typed}
            onFocus={start}
            onChange={({ target }) => {
              start();
              setTyped(target.value);
            }}
          />
        </span>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(listed);
        }}
      >
        <label htmlFor={`${id}-list`}>or from the list</label>
        <select id={`${id}-list`} value={listed} onChange={({ target }) => setListed(target.value)}>
          <option value="">Choose a pattern</option>
          {categories.map((category) => (
            <optgroup key={category} label={categoryTitle(category)}>
              {registry
                .filter((entry) => entry.category === category)
                .map(({ slug, title }) => (
                  <option key={slug} value={slug} disabled={slugs.includes(slug)}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <button className="plain" type="submit" disabled={listed === ""}>
          Add
        </button>
      </form>
      <p className="vh" role="status">
        {query !== "" && answer !== undefined ? `${hits.length} to choose from. Enter adds the first.` : ""}
      </p>
      {query !== "" && state === "failed" ? (
        <p className="label" role="alert">
          The search index could not be loaded. Choose from the list, or check the connection and type again.
        </p>
      ) : null}
      {query !== "" && hits.length > 0 ? (
        <ul aria-label="Patterns found">
          {hits.map(({ slug, title }) => (
            <li key={slug}>
              <button className="plain" type="button" onClick={() => add(slug)}>
                <span className="vh">Add </span>
                {title}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
