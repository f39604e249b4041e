"use client";

import { useEffect, useRef } from "react";
import { categoryTitle } from "@/components/catalog/category-words";
import { neighbourGroups } from "@/lib/map/neighbour-groups";
import type { MapPattern, MapRelation } from "@/lib/map/relation-map";
import { moveAmongNeighbours } from "./move-among-neighbours";
import { NeighbourList, type NeighbourProps } from "./neighbour-list";

type Props = NeighbourProps & {
  readonly pattern: MapPattern;
  /** Its relations that the filters leave. */
  readonly shown: readonly MapRelation[];
  /** Whether its name takes the keyboard when it appears. */
  readonly takesFocus: boolean;
  readonly onLeave: () => void;
};

/** One pattern with its neighbours: what it builds on to the left, what follows from it to the right, what stands beside it below. */
export function Neighbourhood({ pattern, shown, titleOf, hrefOf, onOpen, takesFocus, onLeave }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const part = useRef<HTMLElement>(null);
  const { slug, title, category } = pattern;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const links = { titleOf, hrefOf, onOpen };
  const before = neighbourGroups(slug, shown, ["before"]);
  const after = neighbourGroups(slug, shown, ["after"]);
  const beside = neighbourGroups(slug, shown, ["beside"]);
  return (
    <section
      ref={part}
      className="neighbourhood"
      aria-labelledby="focus-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          onLeave();
          event.preventDefault();
        } else if (part.current && moveAmongNeighbours(part.current, event.key)) event.preventDefault();
      }}
    >
      <header className="ego-self">
        <p className="label">{categoryTitle(category)}</p>
        <h2 id="focus-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>
          <a href={`/patterns/${slug}/`}>Open its page</a>
        </p>
      </header>
      <div className="ego-side before">
        {before.map((group) => (
          <NeighbourList key={group.words} group={group} self="right" {...links} />
        ))}
      </div>
      <div className="ego-side after">
        {after.map((group) => (
          <NeighbourList key={group.words} group={group} self="left" {...links} />
        ))}
      </div>
      {shown.length === 0 ? <p className="ego-nobody">No relation is left under these filters.</p> : null}
      {beside.length > 0 ? (
        <div className="ego-beside">
          {beside.map((group) => (
            <NeighbourList key={group.words} group={group} self="left" {...links} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
