const QUIET_MS = 1_000;

/** Does a step of the start; one that lasts longer than a second says so, and how long it took. */
export async function step<T>(name: string, log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  let announced = false;
  const timer = setTimeout(() => {
    announced = true;
    log(`${name} …`);
  }, QUIET_MS);
  try {
    const result = await work();
    if (announced) log(`${name}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
