import type { Person } from "@/lib/decide/team/team-people";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letter that stands for a person in plots, by their place in the team: A to Z, then AA. */
export function letterOf(people: readonly Person[], { id }: Person): string {
  const place = people.findIndex((person) => person.id === id);
  const letter = letters[place % letters.length] ?? "";
  return place < letters.length ? letter : `A${letter}`;
}

/** A person's letter as it stands in the plots. The name stands beside it. */
export function PersonMark({ letter }: { readonly letter: string }) {
  return (
    <svg className="person-mark" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
      <text x="10" y="14">
        {letter}
      </text>
    </svg>
  );
}
