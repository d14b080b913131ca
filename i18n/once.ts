/** People choose locales and zones, so there is an end to how many are kept. */
const MOST = 10_000;

/** Makes the same thing of the same words once. Formats are dear to make and cheap to use, and nothing changes them. */
export function once<Given extends readonly (string | undefined)[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const id = given.join('\0');
    const known = made.get(id);
    if (known !== undefined) return known;
    if (made.size >= MOST) made.clear();
    const fresh = make(...given);
    made.set(id, fresh);
    return fresh;
  };
}
