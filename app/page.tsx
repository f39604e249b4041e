import "@/app/styles/timeline.css";
import "@/app/styles/placement-glyph.css";
import "@/app/styles/home.css";
import { Doors } from "@/components/home/doors";
import { ExampleTeams } from "@/components/home/example-teams";
import { HomeTimeline } from "@/components/home/home-timeline";
import { teamResults } from "@/components/home/team-results";
import { HomeSearch } from "@/components/search/home-search";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { readOutline } from "@/lib/adapters/read-manifest";

const tries = ["dashboard is slow at 9 am", "deletes never arrive", "who owns this table", "virtualization"];

export default async function HomePage() {
  const [{ partitions }, scenarios] = await Promise.all([readOutline(), readScenarios()]);
  return (
    <>
      <div className="opening">
        <h1>Isotherm</h1>
        <p className="lead">
          Data-architecture patterns whose claims you can run, and a way to decide between them that shows its
          working.
        </p>
      </div>
      <section className="picture later-part" aria-labelledby="picture">
        <div className="picture-head">
          <h2 className="label" id="picture">
            One inventory table in {partitions.length} monthly partitions, oldest on the left. Warm is recent,
            cool is old; height is bytes.
          </h2>
          <p className="label hint">Drag the line, or focus it and use the arrow keys.</p>
        </div>
        <HomeTimeline partitions={partitions} />
      </section>
      <HomeSearch examples={tries} />
      <Doors scenarios={scenarios} />
      <ExampleTeams teams={teamResults()} />
    </>
  );
}
