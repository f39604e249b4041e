/** Ids of a question in the page: for links to it, and for its name and its help. */
export const anchorOf = (questionId: string) => `q-${questionId}`;
export const titleIdOf = (questionId: string) => `title-${questionId}`;
export const helpIdOf = (questionId: string) => `help-${questionId}`;
