import { Heading } from "@/components/pattern/heading";
import { PatternLink } from "@/components/pattern/pattern-link";
import type { Placement } from "@/lib/catalog/vocabulary";
import type { Recommendation } from "@/lib/decide/result";

type Props = {
  readonly slug: Placement;
  /** Undefined until they are here. */
  readonly breaks: Recommendation["breaks"] | undefined;
};

/** How the recommended placement fails. A recommendation without its failures would be advertising. */
export function BreaksList({ slug, breaks }: Props) {
  const isOurs = breaks?.every(({ origin }) => origin === "ours");
  return (
    <section className="block" aria-labelledby="breaks">
      <Heading level={2} id="breaks">
        How this pattern breaks
      </Heading>
      <p className="intro">
        {breaks && isOurs
          ? "The source names none, so these are ours. Read them before you agree."
          : "Read these before you agree."}
      </p>
      <ul className="breaks">
        {breaks?.slice(0, 3).map(({ sign, remedy, origin }) => (
          <li key={sign}>
            {sign}
            {origin === "ours" && !isOurs && <em className="label"> ours</em>}
            <span className="remedy">{remedy}</span>
          </li>
        ))}
      </ul>
      <p className="more-about">
        <PatternLink slug={slug}>Causes, and the whole pattern</PatternLink>
      </p>
    </section>
  );
}
