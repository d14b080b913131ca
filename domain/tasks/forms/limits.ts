/** Bounds that the check and the schema of an answer share. */
export const DEFAULT_LENGTH = 5_000;
export const MAX_LINES = 50;
export const MAX_EMAIL_LENGTH = 254;
