import type { Page } from "playwright-core";

/**
 * Times every change of a field on the page while `type` types: milliseconds by the page's own clock from the browser's receipt of
 * the key until the frame with its results is painted, the wait for the screen's next frame included. A frame has the results of the
 * last key where nothing on the page is marked as busy; a key that is overtaken by the next waits for the results of that one.
 */
export async function countKeystrokes(page: Page, type: () => Promise<void>): Promise<readonly number[]> {
  const counter = await page.evaluateHandle(() => {
    const strokes: number[] = [];
    let waiting: number[] = [];
    const lookAtFrame = () => {
      if (document.querySelector("[aria-busy=true]")) {
        requestAnimationFrame(lookAtFrame);
        return;
      }
      const answered = waiting;
      waiting = [];
      // A message that is posted before the frame is painted is taken up after it.
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        for (const began of answered) strokes.push(performance.now() - began);
      };
      painted.port2.postMessage(null);
    };
    addEventListener(
      "input",
      ({ timeStamp }) => {
        if (waiting.push(timeStamp) === 1) requestAnimationFrame(lookAtFrame);
      },
      { capture: true },
    );
    return strokes;
  });
  await type();
  return counter.jsonValue();
}
