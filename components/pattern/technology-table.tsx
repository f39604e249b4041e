import type { Pattern } from "@/lib/catalog/schema";
import { technologyGroups } from "@/lib/catalog/vocabulary";

export function TechnologyTable({ technologies }: { readonly technologies: Pattern["technologies"] }) {
  return (
    <dl className="tech">
      {technologyGroups.flatMap((group) => {
        const list = technologies[group];
        return list === undefined
          ? []
          : [
              <div key={group}>
                <dt>{group}</dt>
                <dd>
                  <ul>
                    {list.map(({ name, role }) => (
                      <li key={name}>
                        <b>{name}</b>: {role}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>,
            ];
      })}
    </dl>
  );
}
