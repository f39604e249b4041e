import type { Placement } from "@/lib/catalog/vocabulary";
import type { CalibratedCase } from "@/lib/decide/calibration/calibration";
import { listed } from "@/lib/decide/words";
import { addressOf } from "../address-of";

type Props = { readonly one: CalibratedCase; readonly numberOf: (slug: Placement) => number };

const verdictWords = { right: "right", acceptable: "acceptable", unacceptable: "neither" } as const;

/** One case of the development set: its label beside what the tool says, its story folded away. */
export function CalibrationCase({ one, numberOf }: Props) {
  const { title, story, because, answers, right, acceptable, slug, confidence, verdict } = one;
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>{title}</summary>
          <p>{story}</p>
          <p className="quiet">{because}</p>
          <p>
            <a href={addressOf("/decide/result/", answers)}>
              The result<span className="vh"> for {title}</span>
            </a>
          </p>
        </details>
      </th>
      <td data-l="Right answer">
        {right === null ? "nobody can say" : `Pattern ${numberOf(right)}`}
        {acceptable.length > 0 && (
          <span className="label block-label">
            acceptable:{" "}
            {listed(
              acceptable.map((other) => String(numberOf(other))),
              "or",
            )}
          </span>
        )}
      </td>
      <td data-l="The tool says">{slug === null ? "it cannot say" : `Pattern ${numberOf(slug)}`}</td>
      <td data-l="Word">{confidence === "cannot-say" ? "cannot say" : confidence}</td>
      <td data-l="So it is" className={verdict === "right" ? "quiet" : undefined}>
        {verdictWords[verdict]}
      </td>
    </tr>
  );
}
