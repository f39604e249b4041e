import example from "@/content/decision/team-example.json";
import { parseAnswers } from "../answers";
import type { NewPerson } from "./team-people";

/** Three made-up people of one company, who disagree. Their names say that they are an example. */
export const exampleTeam: readonly NewPerson[] = example.map(({ name, answers }) => ({
  name,
  answers: parseAnswers(answers),
}));
