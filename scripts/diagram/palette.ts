/**
 * The variables by which a drawing names its colours; app/styles/diagram.css gives them their values in both themes.
 * Each has a stand-in here, in the form in which a browser computes it.
 */
const standIns = {
  "--dg-paper": "rgb(161, 0, 1)",
  "--dg-node": "rgb(161, 0, 2)",
  "--dg-group": "rgb(161, 0, 3)",
  "--dg-line": "rgb(161, 0, 4)",
  "--dg-text": "rgb(161, 0, 5)",
  "--dg-dim": "rgb(161, 0, 6)",
} as const;

export type Colour = keyof typeof standIns;

const names = new Map<string, Colour>([
  [standIns["--dg-paper"], "--dg-paper"],
  [standIns["--dg-node"], "--dg-node"],
  [standIns["--dg-group"], "--dg-group"],
  [standIns["--dg-line"], "--dg-line"],
  [standIns["--dg-text"], "--dg-text"],
  [standIns["--dg-dim"], "--dg-dim"],
]);

/** A rule that gives the variables their stand-ins. */
export const standInRule = `:root { ${Object.entries(standIns)
  .map(([name, colour]) => `${name}: ${colour};`)
  .join(" ")} }`;

/**
 * The variable that a computed colour stands for.
 *
 * @throws Error for a colour that the house style has not set.
 */
export function nameColour(computed: string, where: string): Colour | "none" {
  if (computed === "none") return "none";
  const name = names.get(computed);
  if (name) return name;
  throw new Error(
    `${where} is painted in ${computed}, which is not of the house style. Give it a colour in scripts/diagram/house-style.css`,
  );
}
