const MOST_CHARACTERS = 40;

/** What was typed, as a complaint repeats it. */
export const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
