import { anchorOf } from "../anchors";
import { goTo } from "./answer-session";
import type { StepId } from "./steps";

type Props = Omit<React.ComponentProps<"a">, "href"> & { readonly step: StepId };

/** A link to a question of this page. It takes the focus along, and on a phone it is a step of its own. */
export function QuestionLink({ step, onClick, ...props }: Props) {
  return (
    <a
      {...props}
      href={`#${anchorOf(step)}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onClick?.(event);
        goTo(step);
      }}
    />
  );
}
