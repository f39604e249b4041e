import type { Page } from "playwright-core";

/**
 * Times every change of a field on the page while `type` types: milliseconds by the page's own clock from the browser's receipt of
 * the key until the frame with its results is painted, the wait for the screen's next frame included.
 */
export async function countKeystrokes(page: Page, type: () => Promise<void>): Promise<readonly number[]> {
  const counter = await page.evaluateHandle(() => {
    const strokes: number[] = [];
    addEventListener(
      "input",
      (event) => {
        requestAnimationFrame(() => {
          // A message that is posted before the frame is painted is taken up after it.
          const painted = new MessageChannel();
          painted.port1.onmessage = () => strokes.push(performance.now() - event.timeStamp);
          painted.port2.postMessage(null);
        });
      },
      { capture: true },
    );
    return strokes;
  });
  await type();
  return counter.jsonValue();
}
