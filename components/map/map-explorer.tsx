"use client";

import { useMemo, useState } from "react";
import { CiteLink } from "@/components/cite/cite-link";
import { Heading } from "@/components/pattern/heading";
import { useHydrated } from "@/components/timeline/use-hydrated";
import type { MapLayout } from "@/lib/map/map-layout";
import { formatMapView, type MapView, wholeMap } from "@/lib/map/map-view";
import type { RelationMap } from "@/lib/map/relation-map";
import { countRelations, shownRelations } from "@/lib/map/shown-relations";
import type { StagedRoute } from "@/lib/map/staged-routes";
import { LineMarks } from "./line-marks";
import { MapFilters } from "./map-filters";
import { MapLine } from "./map-line";
import { MapNotice } from "./map-notice";
import { MapPicture } from "./map-picture";
import { Neighbourhood } from "./neighbourhood";
import { RelationIndex } from "./relation-index";
import { RouteList } from "./route-list";
import { useMapView } from "./use-map-view";
import { ZoomButtons } from "./zoom-buttons";

type Props = {
  readonly map: RelationMap;
  readonly layout: MapLayout;
  readonly routes: readonly StagedRoute[];
};

/** The map with its filters, the neighbourhood of one pattern, the staged paths, and the same in words. */
export function MapExplorer({ map, layout, routes }: Props) {
  const runs = useHydrated();
  const [linked, change] = useMapView(map);
  const { view } = linked;
  const [zoom, setZoom] = useState<number | null>(null);
  /** The pattern that takes the keyboard in the picture to come. */
  const [startAt, setStartAt] = useState<string | null>(null);
  const titles = useMemo(() => new Map(map.patterns.map(({ slug, title }) => [slug, title])), [map]);
  const titleOf = (slug: string) => titles.get(slug) ?? slug;
  const shown = useMemo(() => shownRelations(map, view), [map, view]);
  const listed = useMemo(
    () => (runs ? shownRelations(map, { ...view, focus: null }) : map.relations),
    [map, view, runs],
  );
  const counts = useMemo(() => countRelations(map, view), [map, view]);
  const focused = map.patterns.find(({ slug }) => slug === view.focus);

  const withView = (part: Partial<MapView>) => formatMapView({ ...view, ...part }) || "?";
  const open = (focus: string | null, by: "link" | "choice") => {
    setStartAt(by === "link" ? focus : null);
    change({ focus, route: null });
  };
  const links = {
    hrefOf: (slug: string) =>
      runs ? withView({ focus: slug, route: null }) : `/patterns/${slug}/#relations`,
    onOpen: (slug: string) => open(slug, "link"),
  };

  return (
    <div className={`map-page${focused ? " focused" : ""}`}>
      <LineMarks />
      <MapNotice {...linked} />
      {focused ? null : (
        <p className="map-jumps">
          <a href="#in-words">In words</a> <a href="#paths">Staged paths</a> <a href="#drawing">Drawing</a>
        </p>
      )}
      <MapFilters
        view={view}
        counts={counts}
        runs={runs}
        onKinds={(kinds) => change({ kinds })}
        onCategories={(categories) => change({ categories })}
      />
      <MapLine
        patterns={map.patterns}
        focused={focused}
        shown={shown}
        runs={runs}
        isWhole={formatMapView(view) === ""}
        onFocus={(slug) => open(slug, "choice")}
        onWhole={() => {
          setStartAt(null);
          change(wholeMap);
        }}
      />
      {focused ? (
        <Neighbourhood
          pattern={focused}
          shown={shown}
          titleOf={titleOf}
          {...links}
          key={focused.slug}
          takesFocus={startAt === focused.slug}
          onLeave={() => {
            setStartAt(focused.slug);
            change({ focus: null });
          }}
        />
      ) : (
        <figure className="map-figure" id="drawing">
          <MapPicture
            map={map}
            layout={layout}
            view={view}
            shown={shown}
            zoom={zoom}
            {...links}
            onLeave={() => document.getElementById("paths")?.focus()}
            startAt={startAt}
          />
          <figcaption>
            {runs
              ? "Point at a pattern to bring out its relations; open it to read their reasons. With the keyboard, arrow keys move from pattern to pattern, Enter opens, Escape leaves."
              : "Each pattern leads to the relations on its page, with their reasons."}
          </figcaption>
          {runs ? <ZoomButtons zoom={zoom} onZoom={setZoom} /> : null}
        </figure>
      )}
      <section className="map-part staged-paths" aria-labelledby="paths">
        <div className="anchored anchored-2">
          <h2 id="paths" tabIndex={-1}>
            Staged paths
          </h2>{" "}
          <CiteLink anchor="paths" />
        </div>
        <RouteList
          routes={routes}
          titleOf={titleOf}
          drawn={view.route}
          runs={runs}
          hrefOf={(route) => withView({ route, focus: null })}
          onDraw={(route) => {
            change({ route, focus: null });
            requestAnimationFrame(() => {
              document.getElementById("drawing")?.scrollIntoView({ block: "nearest" });
              document
                .querySelector(`[data-slug="${route[0]}"]`)
                ?.scrollIntoView({ block: "nearest", inline: "center" });
            });
          }}
        />
      </section>
      <section className="map-part map-index" aria-labelledby="in-words">
        <Heading level={2} id="in-words">
          Every relation, by pattern
        </Heading>
        <RelationIndex map={map} shown={listed} />
      </section>
    </div>
  );
}
