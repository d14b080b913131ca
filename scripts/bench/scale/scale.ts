import { openDriver } from './driver.js';
import { measurePages, type PageFigures } from './pages.js';
import { populate } from './populate.js';
import { type Memory, type Product, startProduct } from '../product.js';
import { measureTaking, spread, type Taking } from './taking.js';
import { rounded } from '../statistics.js';
import { environmentOf } from '../stage.js';

/** What is measured with few engagements open, and again with many. */
export interface SizeFigures {
  engagements: number;
  memory: Memory;
  taking: Taking;
  pages: PageFigures[];
}

/** One installation with many open engagements beside the same with few. */
export interface ScaleFigures {
  few: SizeFigures;
  many: SizeFigures;
  /** KB of resident memory that each further open engagement took. */
  kilobytesEach: Memory;
  /** How long opening the many took. */
  populatedSeconds: number;
  /** Everything stopped and started again with many: from the start to ready, and to the last of some answers, one an engagement. */
  restart: { readySeconds: number; progressingSeconds: number; taking: Taking };
}

export interface ScaleSize {
  few: number;
  many: number;
  answers: number;
  requests: number;
}

const KB_IN_MB = 1024;
const AT_ONCE = 8;
const PATIENCE_MS = 10 * 60_000;
const STARTS_WITH = 10;

/** Opens engagements on one `kpo up` through the product, and measures it with few and with many. */
export async function measureScale(home: string, size: ScaleSize, say: (line: string) => void): Promise<ScaleFigures> {
  const env = await environmentOf(home);
  let product: Product | undefined = await startProduct(env, PATIENCE_MS);
  const driver = await openDriver(env);
  try {
    const api = { url: product.url, key: driver.adminKey };
    const measured = async (ids: readonly string[], running: Product): Promise<SizeFigures> => {
      say(`measuring with ${ids.length} engagements open`);
      const memory = await running.memory();
      await measureTaking(driver, api, spread(ids, STARTS_WITH));
      return {
        engagements: ids.length,
        memory,
        taking: await measureTaking(driver, api, spread(ids, size.answers)),
        pages: await measurePages(driver.store, api, size.requests),
      };
    };
    const first = await populate(driver, { from: 0, to: size.few, say });
    const few = await measured(first, product);
    const began = performance.now();
    const ids = [...first, ...(await populate(driver, { from: size.few, to: size.many, say }))];
    const populatedSeconds = rounded((performance.now() - began) / 1000, 0);
    const many = await measured(ids, product);
    say('stopping everything, and starting it again');
    await product.stop();
    product = undefined;
    const again = performance.now();
    product = await startProduct(env, PATIENCE_MS);
    const taking = await measureTaking(driver, api, spread(ids.toReversed(), size.answers), AT_ONCE);
    const progressingSeconds = rounded((performance.now() - again) / 1000, 1);
    return {
      few,
      many,
      kilobytesEach: each(few, many),
      populatedSeconds,
      restart: { readySeconds: rounded(product.readySeconds, 1), progressingSeconds, taking },
    };
  } finally {
    await driver.close();
    await product?.stop();
  }
}

function each(few: SizeFigures, many: SizeFigures): Memory {
  const further = many.engagements - few.engagements;
  const of = (part: keyof Memory): number | null => {
    const [before, after] = [few.memory[part], many.memory[part]];
    return before === null || after === null ? null : rounded(((after - before) * KB_IN_MB) / further, 1);
  };
  return { product: of('product'), server: of('server') };
}
