"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { MapLayout } from "@/lib/map/map-layout";
import type { MapView } from "@/lib/map/map-view";
import { type MapRelation, otherEnd, type RelationMap } from "@/lib/map/relation-map";
import { relationPaths } from "@/lib/map/relation-paths";
import { isStepKey, stepOnMap } from "@/lib/map/step-on-map";
import { isPlainClick } from "./follow-link";
import { MapEdges } from "./map-edges";
import { MapInset } from "./map-inset";
import { MapNode } from "./map-node";
import { MapRegions } from "./map-regions";

type Props = {
  readonly map: RelationMap;
  readonly layout: MapLayout;
  readonly view: MapView;
  /** The relations that the filters leave. */
  readonly shown: readonly MapRelation[];
  /** Null fits the picture to the page. */
  readonly zoom: number | null;
  readonly hrefOf: (slug: string) => string;
  readonly onOpen: (slug: string) => void;
  readonly onLeave: () => void;
  /** The pattern that takes the keyboard when the picture appears. */
  readonly startAt: string | null;
};

const slugAt = (target: EventTarget) =>
  target instanceof Element ? (target.closest("[data-slug]")?.getAttribute("data-slug") ?? null) : null;

/** The whole map. The pattern under the pointer or the keyboard brings out its own lines; a route brings out its stops. */
export function MapPicture({
  map,
  layout,
  view: { categories, route },
  shown,
  zoom,
  hrefOf,
  onOpen,
  onLeave,
  startAt,
}: Props) {
  const [inHand, setInHand] = useState<string | null>(null);
  const [tabStop, setTabStop] = useState(startAt ?? map.patterns[0]?.slug);
  const picture = useRef<SVGSVGElement>(null);
  const paths = useMemo(() => relationPaths(layout, map), [layout, map]);
  const focusNode = (slug: string) =>
    picture.current?.querySelector<SVGAElement>(`[data-slug="${slug}"]`)?.focus();

  useEffect(() => {
    if (startAt !== null) picture.current?.querySelector<SVGAElement>(`[data-slug="${startAt}"]`)?.focus();
  }, [startAt]);

  const travelled = useMemo(
    () =>
      (route ?? [])
        .slice(0, -1)
        .flatMap((stop, index) =>
          map.relations.filter(
            ({ kind, from, to }) => kind === "evolves-into" && from === stop && to === route?.[index + 1],
          ),
        ),
    [map, route],
  );
  const own = useMemo(
    () => (inHand === null ? [] : shown.filter(({ from, to }) => from === inHand || to === inHand)),
    [shown, inHand],
  );
  const lit = inHand === null ? travelled : own;
  const near = useMemo(() => {
    if (inHand !== null) return new Set([inHand, ...own.map((relation) => otherEnd(relation, inHand))]);
    if (route !== null) return new Set(route);
    if (categories.length === 0) return null;
    const members = map.patterns.filter(({ category }) => categories.includes(category));
    return new Set([...members.map(({ slug }) => slug), ...shown.flatMap(({ from, to }) => [from, to])]);
  }, [inHand, own, route, categories, shown, map]);
  const patternInHand = map.patterns.find(({ slug }) => slug === inHand);
  const corner = layout.regions.find(({ category }) => category === "placement");

  return (
    <nav className="map-scroll scroll" aria-label="Patterns on the map">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its links carry the names; a title would pop up over all of them */}
      <svg
        ref={picture}
        className={`relation-map${zoom === null ? " fitted" : ""}${lit.length > 0 || inHand !== null ? " lit" : ""}`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        {...(zoom === null ? {} : { width: layout.width * zoom, height: layout.height * zoom })}
        onPointerOver={(event) => {
          if (event.pointerType === "mouse") setInHand(slugAt(event.target));
        }}
        onPointerLeave={() => setInHand(null)}
        onFocus={(event) => {
          const slug = slugAt(event.target);
          if (slug === null) return;
          setInHand(slug);
          setTabStop(slug);
        }}
        onBlur={() => setInHand(null)}
        onClick={(event) => {
          const slug = slugAt(event.target);
          if (slug === null || !isPlainClick(event)) return;
          event.preventDefault();
          onOpen(slug);
        }}
        onKeyDown={(event) => {
          const slug = slugAt(event.target);
          if (slug === null) return;
          if (event.key === "Escape") {
            onLeave();
            event.preventDefault();
          } else if (isStepKey(event.key)) {
            const next = stepOnMap(layout, slug, event.key);
            if (next) focusNode(next);
            event.preventDefault();
          }
        }}
      >
        <MapRegions regions={layout.regions} />
        <MapEdges className="edges" relations={shown} paths={paths} />
        <MapEdges
          className={`edges own${inHand === null ? " travelled" : ""}`}
          relations={lit}
          paths={paths}
        />
        {map.patterns.map((pattern) => {
          const place = layout.places[pattern.slug];
          const stop = inHand === null && route ? route.indexOf(pattern.slug) + 1 : 0;
          return place ? (
            <MapNode
              key={pattern.slug}
              pattern={pattern}
              place={place}
              href={hrefOf(pattern.slug)}
              stress={near === null ? undefined : near.has(pattern.slug) ? "near" : "far"}
              stop={stop > 0 ? stop : undefined}
              inTabOrder={pattern.slug === tabStop}
            />
          ) : null;
        })}
        {patternInHand && corner ? (
          <MapInset x={corner.x} y={corner.y + corner.height + 36} pattern={patternInHand} relations={own} />
        ) : null}
      </svg>
    </nav>
  );
}
