import type { MapLayout } from "./map-layout";

/** The layout as its file has it: one line for each region and each pattern, so that a change shows what moved. */
export function formatLayout({ width, height, regions, places }: MapLayout): string {
  const lines = (parts: readonly string[]) => `\n    ${parts.join(",\n    ")}\n  `;
  const spaced = (value: object) => {
    const inner = Object.entries(value).map(([key, part]) => `"${key}": ${JSON.stringify(part)}`);
    return `{ ${inner.join(", ")} }`;
  };
  return `{
  "width": ${width},
  "height": ${height},
  "regions": [${lines(regions.map(spaced))}],
  "places": {${lines(Object.entries(places).map(([slug, place]) => `"${slug}": ${spaced(place)}`))}}
}
`;
}
