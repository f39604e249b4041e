import {
  type FailureId,
  failureIds,
  failures,
  type Procedure,
  procedures,
  usualOutcome,
} from "@/lib/lab/rolling/failure";
import { isRolling, type RollingState, stepsLeft } from "@/lib/lab/rolling/rolling-state";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";
import { plural } from "@/lib/lab/timeline";

type Props = {
  readonly plan: WindowPlan;
  readonly state: RollingState;
  readonly ready: boolean;
  readonly onStep: (count: number) => void;
  readonly onRecover: () => void;
  readonly onReset: () => void;
  readonly onStop: () => void;
  readonly onProcedure: (procedure: Procedure) => void;
  readonly onFailure: (failure: FailureId | null) => void;
};

const procedureNames: Readonly<Record<Procedure, string>> = {
  "one transaction": "one transaction, one boundary row",
  "separate jobs": "separate jobs, no transaction",
};

/** The buttons, and what the next step is to be like. A button that cannot be used now stays in the keyboard's way. */
export function WindowControls(props: Props) {
  const { plan, state, ready, onProcedure, onFailure } = props;
  const { procedure, failure } = state;
  return (
    <div className="window-controls">
      <Buttons {...props} />
      <fieldset disabled={!ready}>
        <legend>A step is run as</legend>
        {procedures.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={`procedure-${plan.table}`}
              checked={procedure === name}
              onChange={() => onProcedure(name)}
            />
            {procedureNames[name]}
          </label>
        ))}
      </fieldset>
      <div className="next-step">
        <label className="inject">
          <span>In the next step</span>
          <select
            value={failure ?? ""}
            disabled={!ready}
            onChange={({ target }) => onFailure(failureIds.find((id) => id === target.value) ?? null)}
          >
            <option value="">everything goes well</option>
            {failureIds.map((id) => (
              <option key={id} value={id}>
                {failures[id].title}
              </option>
            ))}
          </select>
        </label>
        <p className="label expect">
          {failure === null ? usualOutcome[procedure] : failures[failure].outcome[procedure]}
        </p>
      </div>
    </div>
  );
}

function Buttons({ plan, state, ready, onStep, onRecover, onReset, onStop }: Props) {
  const busy = isRolling(state.activity);
  const left = stepsLeft(plan, state);
  const last = state.reports.at(-1)?.check;
  const isRight = last === undefined || (last.holds && last.heldDays.length === 0);
  const button = (name: string, className: string, isIdle: boolean, onClick: () => void) => (
    <button
      className={className}
      type="button"
      disabled={!ready}
      aria-disabled={isIdle}
      onClick={() => {
        if (!isIdle) onClick();
      }}
    >
      {name}
    </button>
  );
  return (
    <div className="window-buttons">
      {button("Step one day", "act", busy || left === 0, () => onStep(1))}
      {busy
        ? button("Stop", "plain", false, onStop)
        : button(`Run ${plural(left, "day")}`, "plain", left === 0, () => onStep(left))}
      {button("Put it right", "plain", busy || isRight, onRecover)}
      {button("Reset", "plain", busy || state.reports.length === 0, onReset)}
    </div>
  );
}
