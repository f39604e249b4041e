/** A box or a text as the drawing library takes it: an element of HTML with styles, laid out as flex boxes. */
export type PictureNode = {
  readonly type: "div";
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: string | readonly PictureNode[];
  };
};

/** The size that previews expect, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The light theme of `tokens.css` as sRGB, which is what the drawing library reads. */
const ink = { paper: "#f9fbfc", strong: "#151e25", second: "#3f4951", label: "#616a71", edge: "#818b91" };
const temperatures = [
  "#24527f",
  "#276392",
  "#3075a0",
  "#3e86a7",
  "#5f929a",
  "#7f947f",
  "#9d8f5e",
  "#b9823d",
  "#c86c20",
  "#c95213",
  "#c6320b",
] as const;

/** The home page's timeline: this many months in the lake, the last of them in the warehouse too. */
const months = 36;
const hotMonths = 12;
const edge = 72;
const span = pictureSize.width - 2 * edge;
const gap = 2;
const step = (span + gap) / months;

const box = (
  style: PictureNode["props"]["style"],
  children: PictureNode["props"]["children"],
): PictureNode => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});

const block = (left: number, top: number, width: number, height: number, color: string) =>
  box({ position: "absolute", left, top, width, height, backgroundColor: color }, []);

const warmthOf = (month: number) =>
  temperatures[Math.round((month / (months - 1)) * (temperatures.length - 1))] ?? ink.edge;

/** The timeline cut by the isotherm, between two heights of the picture. */
function timeline(top: number): readonly PictureNode[] {
  const cut = edge + (months - hotMonths) * step - gap / 2;
  const cells = Array.from({ length: months }, (_, month) => {
    const left = edge + month * step;
    const lake = block(left, top + 60, step - gap, 54, warmthOf(month));
    return month < months - hotMonths ? [lake] : [block(left, top, step - gap, 54, warmthOf(month)), lake];
  });
  const ring = box(
    {
      position: "absolute",
      left: cut - 9,
      top: top - 26,
      width: 18,
      height: 18,
      borderRadius: 9,
      border: `3px solid ${ink.strong}`,
      backgroundColor: ink.paper,
    },
    [],
  );
  return [
    ...cells.flat(),
    block(edge, top + 56, span, 1, ink.edge),
    block(cut - 3, top - 10, 6, 136, ink.paper),
    block(cut - 1.5, top - 10, 3, 136, ink.strong),
    ring,
  ];
}

/** The mark of the masthead: two cold partitions, the line, a hot one. */
const mark = box({ position: "relative", width: 36, height: 36, marginRight: 16 }, [
  block(0, 10, 8, 16, temperatures[1]),
  block(10, 10, 8, 16, temperatures[3]),
  block(21, 2, 3, 32, ink.strong),
  block(27, 10, 8, 16, temperatures[9]),
]);

/** So that each title of the catalog fits on one line. */
const titleSize = (title: string) => (title.length > 26 ? 68 : 76);

/** Characters of the font's latin files. For any other the drawing library would ask another host for a font. */
const foreign = /[^\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2002-\u206f\u20ac\u2122\u2212]/u;

/**
 * The picture that stands for a page in a preview. `kind` is printed at the right of the head; "" for none.
 *
 * @throws Error for a character that the font lacks.
 */
export function socialPicture(title: string, kind: string, summary: string): PictureNode {
  const found = foreign.exec(`${title}${kind}${summary}`)?.[0];
  if (found !== undefined)
    throw new Error(
      `picture of "${title}": found "${found}" in its title or summary, allowed Latin letters and signs. Say it in other words.`,
    );
  return box(
    {
      position: "relative",
      flexDirection: "column",
      ...pictureSize,
      padding: `52px ${edge}px`,
      backgroundColor: ink.paper,
      color: ink.strong,
      fontFamily: "Source Serif 4",
    },
    [
      box({ justifyContent: "space-between", alignItems: "center", fontSize: 30 }, [
        box({ alignItems: "center", fontWeight: 600 }, [mark, box({}, "Isotherm")]),
        box({ color: ink.label, fontSize: 28 }, kind),
      ]),
      box({ marginTop: 36, fontSize: titleSize(title), lineHeight: 1.12, letterSpacing: -1.5 }, title),
      box({ marginTop: 18, fontSize: 32, lineHeight: 1.32, color: ink.second }, summary),
      ...timeline(468),
    ],
  );
}
