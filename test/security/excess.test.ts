import { stringify } from 'yaml';
import { parsePractice } from '../../domain/practices/parse-practice.js';
import { addDuration, DURATION_PATTERN } from '../../domain/kernel/duration.js';
import { checkAnswer } from '../../domain/tasks/forms/check.js';
import { exampleAnswer } from '../../domain/tasks/forms/form.js';
import { readYaml } from '../../domain/kernel/yaml.js';
import { onFreshApi } from '../support/site/api.js';
import { aContext } from '../support/samples/contexts.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { formOf } from '../../domain/tasks/kinds/index.js';

const BOMBS: [string, string][] = [
  ['an anchor that holds itself', 'title: &a [*a, *a]'],
  ['a key that holds its own anchor', 'title: &a { b: { c: *a } }'],
  [
    'aliases of aliases',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${Array(9).fill('*a').join()}]\nc: &c [${Array(9).fill('*b').join()}]\nd: [*c,*c]`,
  ],
  ['a flood of aliases', `a: &a x\nb: [${Array(5_000).fill('*a').join()}]`],
  ['brackets without an end', '['.repeat(20_000)],
  ['levels without an end', `a: ${'[['.repeat(60)}1${']]'.repeat(60)}`],
];

describe('readYaml', () => {
  it.each(BOMBS)('refuses %s', (_, text) => expect(readYaml(text)).toHaveProperty('problem'));

  it('reads ten thousand keys, and refuses one that is given twice among them', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: v`).join('\n');
    expect(Object.keys((readYaml(keys) as { value: object }).value)).toHaveLength(10_000);
    expect(readYaml(`${keys}\nk17: w`)).toEqual({
      problem: { pointer: '', code: 'problems.yaml.twice', params: { value: 'k17' } },
    });
  });

  it('pollutes no prototype', () => {
    readYaml('"__proto__": { polluted: true }\nconstructor: { prototype: { polluted: true } }');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('bodies in YAML', () => {
  const api = onFreshApi();
  const headers = { 'content-type': 'application/yaml' };

  it.each(BOMBS)('of %s are refused, as a brief and as a practice', async (_, body) => {
    expect((await api().send('POST', '/v1/engagements', { body, headers })).status).toBe(400);
    expect((await api().send('PUT', '/v1/practices/mine', { body, headers })).status).toBe(422);
    expect(parsePractice(body, [])).toHaveProperty('problems');
  });

  it('may use an alias for what is said twice', async () => {
    const brief = aPostedBrief();
    const body = stringify({ ...brief, public: { summary: 'x' } }).replace(
      'summary: x',
      'summary: &same x\n  objectives: [*same]',
    );
    expect((await api().send('POST', '/v1/engagements', { body, headers })).status).toBe(201);
  });
});

describe('DURATION_PATTERN', () => {
  it('takes no duration that leads where instants cannot be written or compared', () => {
    for (const endless of ['P99999999999D', 'P9000Y', 'PT999999999999S', 'P99999W'])
      expect(endless).not.toMatch(DURATION_PATTERN);
    const longest = 'P99Y999M999W99999DT99999H999999M99999999.999S';
    expect(longest).toMatch(DURATION_PATTERN);
    expect(addDuration('2026-03-02T09:00:00.000Z', longest) < '9999').toBe(true);
  });

  it('holds for what a vendor asks and a decider grants', () => {
    for (const [kind, decision] of [
      ['deliverable.submit', 'extend'],
      ['extension.decide', 'grant'],
      ['overdue.decide', 'extend'],
    ] as const) {
      const form = formOf(kind, aContext(kind));
      const answer = { ...exampleAnswer(form, decision), by: 'P99999999999D' };
      expect(checkAnswer(form, answer).map(({ pointer }) => pointer)).toEqual(['/by']);
    }
  });
});
