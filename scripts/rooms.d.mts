/** The rooms whose code runs in production, in the order in which they may see each other. */
export declare const ROOMS: readonly string[];
