/** A catalogue in another language: the same messages, no more and no fewer. A missing one does not compile. */
export type Translated<English> = Readonly<Record<keyof English, string>>;
