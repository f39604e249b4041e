import type { Browser, Page } from "playwright-core";
import { type TraceEvent, traceOf } from "../lab/trace";
import { tasksBetween } from "./page-tasks";

/** One letter in a search box, in milliseconds. */
export type Stroke = {
  /** What the page's thread spends on the processor from the key until the frame with its results is painted. Waiting is not in it, be it for the screen or for a turn. */
  readonly work: number;
  /** From the browser's receipt of the key until that frame is painted, by the page's clock. */
  readonly painted: number;
  /** Whether the results stand in the same frame as the letter. */
  readonly isInOwnFrame: boolean;
};

const marks = { key: "key", painted: "painted" } as const;

/**
 * Times every letter that `type` types on the page. A frame has the results of the last letter where nothing on the page is marked as
 * busy; a letter that is overtaken by the next waits for the results of that one.
 */
export async function countKeystrokes(
  browser: Browser,
  page: Page,
  type: () => Promise<void>,
): Promise<readonly Stroke[]> {
  const counter = await page.evaluateHandle(({ key, painted }) => {
    type Seen = { readonly number: number; readonly painted: number; readonly isInOwnFrame: boolean };
    const seen: Seen[] = [];
    let count = 0;
    let waiting: { readonly number: number; readonly received: number; frames: number }[] = [];
    let received = 0;
    const lookAtFrame = () => {
      for (const stroke of waiting) stroke.frames += 1;
      if (document.querySelector("[aria-busy=true]")) {
        requestAnimationFrame(lookAtFrame);
        return;
      }
      const answered = waiting;
      waiting = [];
      // A message that is posted before the frame is painted is taken up after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        for (const stroke of answered) {
          performance.mark(`${painted} ${stroke.number}`);
          seen.push({
            number: stroke.number,
            painted: now - stroke.received,
            isInOwnFrame: stroke.frames === 1,
          });
        }
      };
      port2.postMessage(null);
    };
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        received = timeStamp;
        performance.mark(`${key} ${count}`);
      },
      { capture: true },
    );
    addEventListener(
      "input",
      (event) => {
        if (!(event instanceof InputEvent) || event.inputType !== "insertText") return;
        if (waiting.push({ number: count++, received, frames: 0 }) === 1) requestAnimationFrame(lookAtFrame);
      },
      { capture: true },
    );
    return seen;
  }, marks);
  const events = await traceOf(browser, page, type);
  const seen = await counter.jsonValue();
  return seen.map(({ number, painted, isInOwnFrame }) => ({
    work: workBetween(events, `${marks.key} ${number}`, `${marks.painted} ${number}`),
    painted,
    isInOwnFrame,
  }));
}

const workBetween = (events: readonly TraceEvent[], from: string, to: string) =>
  tasksBetween(events, from, to).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
