/** A value after a time, unless it is cancelled; without a signal, whose abortion is an error with a stack of its own. */
export function afterwards<T>(what: T, milliseconds: number): { value: Promise<T>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const value = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(what), milliseconds);
  });
  return { value, cancel: () => clearTimeout(timer) };
}
