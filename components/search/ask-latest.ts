type Listener<Answer> = {
  readonly onAnswer: (query: string, answer: Answer) => void;
  readonly onFailure: (error: unknown) => void;
};

/**
 * Asks one question at a time, the latest: what was asked meanwhile and is no longer the latest is never asked, and an answer that is
 * no longer wanted is not told. So answers come in the order of their questions, and the last question's answer comes last.
 */
export function askLatest<Answer>(
  ask: (query: string) => Promise<Answer>,
  { onAnswer, onFailure }: Listener<Answer>,
): (query: string) => void {
  let wanted: string | undefined;
  let asked: string | undefined;

  async function work() {
    while (wanted !== undefined) {
      asked = wanted;
      try {
        const answer = await ask(asked);
        if (wanted === asked) onAnswer(asked, answer);
      } catch (error) {
        if (wanted === asked) onFailure(error);
      }
      if (wanted === asked) wanted = undefined;
    }
    asked = undefined;
  }

  return (query) => {
    wanted = query;
    if (asked === undefined) work();
  };
}
