// Which test files come first. Those with servers of their own spend half their time waiting, which the others fill.
import Sequencer from '@jest/test-sequencer';
import { relative } from 'node:path';
import { ROOT } from './setup.mjs';
import { needsOf } from './test-needs.mjs';

const FIRST = ['devServer', 'browser', 'testServer', 'postgres', 'database'];

export default class SlowestFirst extends Sequencer {
  /** Within a rank as Jest does: what failed, what took long, what is long. */
  async sort(tests) {
    const ranked = (await super.sort(tests)).map((test) => [rankOf(relative(ROOT, test.path)), test]);
    return ranked.sort(([a], [b]) => a - b).map(([, test]) => test);
  }
}

function rankOf(file) {
  const needs = needsOf(file);
  const rank = FIRST.findIndex((need) => needs.has(need));
  return rank === -1 ? FIRST.length : rank;
}
