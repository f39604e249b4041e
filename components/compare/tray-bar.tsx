import { useEffect, useRef, useSyncExternalStore } from "react";
import { registered } from "@/lib/catalog/registry";
import { formatSelection } from "@/lib/compare/selection";
import {
  chosenIn,
  emptyTray,
  keepTray,
  noTrayNotice,
  readTray,
  readTrayNotice,
  subscribeToTray,
} from "./tray-store";

/** The chosen patterns at the foot of every page, each removable, with the way to compare them. */
export function TrayBar({ says }: { readonly says: string }) {
  const kept = useSyncExternalStore(subscribeToTray, readTray, emptyTray);
  const notice = useSyncExternalStore(subscribeToTray, readTrayNotice, noTrayNotice);
  const bar = useRef<HTMLElement>(null);
  const entries = chosenIn(kept).flatMap((slug) => registered(slug) ?? []);
  const slugs = entries.map(({ slug }) => slug);
  const hasUnknown = chosenIn(kept).length > slugs.length;
  const known = slugs.join(",");
  useEffect(() => {
    if (hasUnknown) keepTray(known.split(","));
  }, [hasUnknown, known]);

  /** The button that was pressed goes away, so the bar takes the focus. */
  const keep = (...change: Parameters<typeof keepTray>) => {
    keepTray(...change);
    bar.current?.focus();
  };
  return (
    <aside ref={bar} className="compare-tray" aria-label="Chosen to compare" tabIndex={-1}>
      <div className="page">
        <span className="label" aria-hidden="true">
          Compare
        </span>
        {entries.length === 0 ? null : (
          <ol>
            {entries.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/patterns/${slug}/`}>{title}</a>
                <button
                  className="tray-remove"
                  type="button"
                  aria-label={`Remove ${title}`}
                  onClick={() => keep(slugs.filter((other) => other !== slug))}
                >
                  <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                    <path d="m1 1 8 8M9 1 1 9" />
                  </svg>
                </button>
              </li>
            ))}
          </ol>
        )}
        <p>{says}</p>
        <div className="tray-acts">
          {notice?.kind === "cleared" ? (
            <button className="plain" type="button" onClick={() => keep(chosenIn(notice.before))}>
              Undo
            </button>
          ) : null}
          {entries.length === 0 ? (
            <button className="plain" type="button" onClick={() => keepTray([])}>
              Close
            </button>
          ) : (
            <>
              <button
                className="plain"
                type="button"
                onClick={() => keep([], { kind: "cleared", before: known })}
              >
                Clear
              </button>
              <a className="act" href={`/compare/${formatSelection(slugs)}`}>
                Compare{entries.length > 1 ? ` ${entries.length}` : ""}
              </a>
            </>
          )}
        </div>
      </div>
    </aside>
  );
}
