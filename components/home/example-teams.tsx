import { PlacementGlyph } from "@/components/timeline/placement-glyph";
import type { Placement } from "@/lib/catalog/vocabulary";

/** A team whose answers are filled in, and where they lead. */
export type TeamResult = {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** The situation that the team stands for, in words. */
  readonly situation: string;
  readonly placement: { readonly slug: Placement; readonly name: string } | null;
  /** The result page with the team's answers. */
  readonly href: string;
};

/** One team for each of the five situations, each a link to its worked result. */
export function ExampleTeams({ teams }: { readonly teams: readonly TeamResult[] }) {
  return (
    <section className="teams later-part" aria-labelledby="teams">
      <h2 id="teams">Five teams, answered</h2>
      <ul>
        {teams.map(({ id, title, story, situation, placement, href }) => (
          <li key={id}>
            <div>
              <a href={href}>{title}</a>
              <p>{story}</p>
            </div>
            <p className="situation">{situation}</p>
            <p className="outcome">
              {placement && <PlacementGlyph placement={placement.slug} />}
              <span>{placement?.name ?? "cannot be said yet"}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
