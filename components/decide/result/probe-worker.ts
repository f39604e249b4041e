import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { probe } from "@/lib/decide/sensitivity/probes";

/** Tries weightings and other answers beside the page. Asked with `{ id, answers }`, answers with `{ id, probes }`. */
addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly answers: Answers }>) => {
  postMessage({ id: data.id, probes: probe(currentModel, data.answers) });
});
