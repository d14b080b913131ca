import { resolvePolicy } from '../../../domain/tasks/policy.js';
import { defaultPolicy } from '../../../domain/practices/default-policy.js';

describe('resolvePolicy', () => {
  const base = defaultPolicy;

  it('is the practice’s policy when the brief says nothing', () => {
    expect(resolvePolicy(base)).toEqual(base);
  });

  it('replaces key by key, and a ladder as a whole', () => {
    const resolved = resolvePolicy(base, { tasks: { 'nda.sign': { ladder: [] } }, periods: { notice: 'PT5S' } });
    expect(resolved.tasks['nda.sign']).toEqual({ ...base.tasks['nda.sign'], ladder: [] });
    expect(resolved.tasks['bid.submit']).toEqual(base.tasks['bid.submit']);
    expect(resolved.periods).toEqual({ ...base.periods, notice: 'PT5S' });
  });

  it.each([
    [{ due: 'PT5S' }, false],
    [{ due: 'PT5S', working: true }, true],
    [{ onSilence: 'accept' as const }, true],
  ])('with %j over a due in working time, working is %s', (override, working) => {
    expect(base.tasks['scope.approve'].working).toBe(true);
    expect(resolvePolicy(base, { tasks: { 'scope.approve': override } }).tasks['scope.approve'].working).toBe(working);
  });
});
