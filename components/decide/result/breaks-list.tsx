import { Heading } from "@/components/pattern/heading";
import { PatternLink } from "@/components/pattern/pattern-link";
import type { Recommendation } from "@/lib/decide/result";

type Props = { readonly result: Recommendation };

/** How the recommended placement fails. A recommendation without its failures would be advertising. */
export function BreaksList({ result }: Props) {
  const { breaks, recommendation } = result;
  const { slug } = recommendation;
  if (slug === null || breaks.length === 0) return null;
  const isOurs = breaks.every(({ origin }) => origin === "ours");
  return (
    <section className="block" aria-labelledby="breaks">
      <Heading level={2} id="breaks">
        How this pattern breaks
      </Heading>
      <p className="intro">
        {isOurs
          ? "The source names none, so these are ours. Read them before you agree."
          : "Read these before you agree."}
      </p>
      <ul className="breaks">
        {breaks.slice(0, 3).map(({ sign, remedy, origin }) => (
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
