import { currentModel } from "@/lib/decide/model/current-model";
import { addressOf } from "../address-of";

type Props = {
  readonly path: "/decide/" | "/decide/result/";
  /** Takes the team's answers over in the page, instead of following the link. */
  readonly onPick?: (id: string) => void;
};

/** The five example teams, one for each of the source's situations. */
export function TeamList({ path, onPick }: Props) {
  return (
    <ul className="team-list">
      {currentModel.exampleTeams.map(({ id, title, story, situation, answers }) => (
        <li key={id}>
          <span className="label">{situation}</span>
          <a
            href={addressOf(path, answers)}
            onClick={(event) => {
              if (!onPick || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onPick(id);
            }}
          >
            {title}
          </a>
          <span>{story}</span>
        </li>
      ))}
    </ul>
  );
}
