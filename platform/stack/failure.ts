/** A failure whose message is all that the user needs: it is printed without a stack. */
export type Plain = Error & { plain: true };

export const plainFailure = (message: string): Plain => Object.assign(new Error(message), { plain: true as const });

export const isPlain = (error: unknown): error is Plain => error instanceof Error && 'plain' in error;
