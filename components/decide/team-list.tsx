import { currentModel } from "@/lib/decide/current-model";
import { addressOf } from "./address-of";

/** The five example teams, one for each of the source's situations. */
export function TeamList({ path }: { readonly path: "/decide/" | "/decide/result/" }) {
  return (
    <ul className="team-list">
      {currentModel.exampleTeams.map(({ id, title, story, situation, answers }) => (
        <li key={id}>
          <span className="label">{situation}</span>
          <a href={addressOf(path, answers)}>{title}</a>
          <span>{story}</span>
        </li>
      ))}
    </ul>
  );
}
