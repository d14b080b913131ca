import { startProduct } from './product.js';
import { environmentOf, newHome, removeHome } from './stage.js';
import { median, rounded } from './statistics.js';

interface Starts {
  medianSeconds: number;
  runs: number[];
}

/** From starting `kpo up` until `GET /readyz` answers 200. */
export interface StartUp {
  fresh: Starts;
  used: Starts;
}

const PATIENCE_MS = 60_000;

/** Starts `kpo up` in fresh homes, and again and again in one that has been used. */
export async function measureStartUp(usedHome: string, runs: number): Promise<StartUp> {
  const fresh: number[] = [];
  const used: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const home = await newHome();
    try {
      fresh.push(await startAndStop(home));
    } finally {
      await removeHome(home);
    }
    used.push(await startAndStop(usedHome));
  }
  return { fresh: startsOf(fresh), used: startsOf(used) };
}

const startsOf = (runs: number[]): Starts => ({ medianSeconds: median(runs), runs });

async function startAndStop(home: string): Promise<number> {
  const product = await startProduct(await environmentOf(home), PATIENCE_MS);
  await product.stop();
  return rounded(product.readySeconds, 2);
}
