/** The variables by which a drawing names its colours; app/styles/diagram.css gives them their values in both themes. */
const colours = ["--dg-paper", "--dg-node", "--dg-group", "--dg-line", "--dg-text", "--dg-dim"] as const;

export type Colour = (typeof colours)[number];

/** While a diagram is drawn each variable has a value of its own, in the form in which a browser computes it. */
const standIns = new Map(colours.map((name, index) => [`rgb(161, 0, ${index + 1})`, name]));

/** A rule that gives the variables their stand-ins. */
export const standInRule = `:root { ${Array.from(standIns, ([value, name]) => `${name}: ${value};`).join(" ")} }`;

/**
 * The variable that a computed colour stands for.
 *
 * @throws Error for a colour that the house style has not set.
 */
export function nameColour(computed: string, where: string): Colour | "none" {
  if (computed === "none") return "none";
  const name = standIns.get(computed);
  if (name) return name;
  throw new Error(
    `${where} is painted in ${computed}, which is not of the house style. Give it a colour in scripts/diagram/house-style.css`,
  );
}
