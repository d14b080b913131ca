import { stringify } from 'yaml';
import { parsePractice } from '../../../domain/practices/parse-practice.js';
import { PERIODS } from '../../../domain/tasks/policy.js';
import { defaultPolicy } from '../../../domain/practices/parse-practice.js';
import { Practice } from '../../../domain/practices/practice.js';
import { practiceForCpv } from '../../../domain/practices/practice.js';
import { told } from '../../support/samples/problems.js';
import { builtInPractice, PRACTICES } from '../../support/samples/practices.js';
import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';
import { endProblems, moneyProblems } from '../../../domain/tasks/ladder-checks.js';

const aPractice = (id: string): Practice => {
  const practice = builtInPractice(id);
  if (!practice) throw new Error(`no practice ${id}`);
  return practice;
};

const practiceFrom = (text: string): Practice => {
  const parsed = parsePractice(text, PRACTICES);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.practice;
};

const problemsOf = (text: string) => {
  const parsed = parsePractice(text, PRACTICES);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('PRACTICES', () => {
  it('are the eight of the design', () => {
    expect(PRACTICES.map(({ id }) => id).toSorted()).toEqual([
      'business-operations',
      'data-analysis',
      'financial-expertise',
      'investments',
      'legal',
      'medical-and-healthcare',
      'research-and-development',
      'technical-analysis',
    ]);
  });

  it('refuse a CPV prefix of a whole division', () => {
    const read = parsePractice('{ extends: legal, id: everything, cpv: ["79"] }', PRACTICES);
    expect(read).toMatchObject({
      problems: [{ pointer: '/cpv/0', code: 'problems.cpvPrefix', params: { value: '79' } }],
    });
  });

  it('claim each CPV prefix only once', () => {
    const prefixes = PRACTICES.flatMap(({ cpv }) => cpv);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  describe.each(PRACTICES.map((practice) => [practice.id, practice] as const))('%s', (_, practice) => {
    it('is accepted by the schema as it stands', () => {
      expect(Practice.parse(practice)).toEqual(practice);
    });

    it('has a policy for every task kind and every period', () => {
      expect(Object.keys(practice.policy.tasks).toSorted()).toEqual([...TASK_KINDS].toSorted());
      expect(Object.keys(practice.policy.periods).toSorted()).toEqual([...PERIODS].toSorted());
    });

    it('reminds before any task falls due, so that silence is never a surprise', () => {
      for (const kind of TASK_KINDS) {
        expect(practice.policy.tasks[kind].ladder.some((rung) => 'before' in rung && rung.do === 'remind')).toBe(true);
      }
    });

    it('counts around the clock only what closes for everybody at once, or has a date of its own', () => {
      const aroundTheClock = TASK_KINDS.filter((kind) => !practice.policy.tasks[kind].working);
      expect(aroundTheClock.toSorted()).toEqual([
        'bid.submit',
        'closeout.certify',
        'deliverable.submit',
        'handover.complete',
        'input.provide',
        'nda.sign',
      ]);
    });

    it('hands it to a person above wherever silence escalates; above finance there is nobody, and the owner hears', () => {
      for (const kind of TASK_KINDS) {
        const { ladder, onSilence } = practice.policy.tasks[kind];
        const handing = ladder.filter(({ do: act }) => act === 'decide' || act === 'transfer');
        if (kind === 'money.approve')
          expect(ladder).toContainEqual(expect.objectContaining({ do: 'escalate', to: 'owner' }));
        else if (onSilence === 'escalate') expect(handing).not.toEqual([]);
      }
    });

    it('has silence commit no money, and end no engagement', () => {
      for (const kind of TASK_KINDS) {
        const policy = practice.policy.tasks[kind];
        expect([...moneyProblems(kind, policy), ...endProblems(kind, policy)]).toEqual([]);
      }
    });

    it('leaves open in its NDA only what the engagement fills in, and names both parties and the law', () => {
      expect(practice.nda.clauses.length).toBeGreaterThanOrEqual(5);
      const text = practice.nda.clauses.map((clause) => clause.text).join('\n');
      expect(new Set(text.match(/\{[^}]*\}/g))).toEqual(
        new Set(['{client}', '{vendor}', '{survivalYears}', '{jurisdiction}']),
      );
    });

    it('lists its CPV prefixes most specific first', () => {
      const lengths = practice.cpv.map((prefix) => prefix.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    });

    it('gates both the vendor and the expert, each gate once', () => {
      expect(new Set(practice.gates.map(({ appliesTo }) => appliesTo))).toEqual(new Set(['vendor', 'expert']));
      expect(new Set(practice.gates.map(({ id }) => id)).size).toBe(practice.gates.length);
      expect(new Set(practice.nda.clauses.map(({ id }) => id)).size).toBe(practice.nda.clauses.length);
      expect(new Set(practice.credentials.map(({ name }) => name)).size).toBe(practice.credentials.length);
    });
  });

  it('deem a review accepted by silence only where a wrong acceptance does little harm', () => {
    const onSilence = Object.fromEntries(
      PRACTICES.map(({ id, policy }) => [id, policy.tasks['review.score'].onSilence]),
    );
    expect(onSilence).toEqual({
      'business-operations': 'accept',
      'data-analysis': 'accept',
      'financial-expertise': 'escalate',
      investments: 'escalate',
      legal: 'escalate',
      'medical-and-healthcare': 'escalate',
      'research-and-development': 'accept',
      'technical-analysis': 'accept',
    });
  });
});

describe('practiceForCpv', () => {
  it.each([
    ['79400000', 'business-operations'],
    ['79411000', 'business-operations'],
    ['79412000', 'financial-expertise'],
    ['79212000', 'financial-expertise'],
    ['66171000', 'financial-expertise'],
    ['66121000', 'financial-expertise'],
    ['66122000', 'investments'],
    ['66140000', 'investments'],
    ['79110000', 'legal'],
    ['73110000', 'research-and-development'],
    ['85148000', 'medical-and-healthcare'],
    ['71600000', 'technical-analysis'],
    ['72800000', 'technical-analysis'],
    ['72000000', 'data-analysis'],
    ['72310000', 'data-analysis'],
    ['79310000', 'data-analysis'],
    ['79330000', 'data-analysis'],
    ['79400000-8', 'business-operations'],
  ])('%s is %s', (code, id) => {
    expect(practiceForCpv([code], PRACTICES)?.practice.id).toBe(id);
  });

  it('takes the code that some practice knows', () => {
    expect(practiceForCpv(['60200000', '79400000'], PRACTICES)?.practice.id).toBe('business-operations');
  });

  it('prefers the longest prefix over all codes', () => {
    expect(practiceForCpv(['72000000', '79110000'], PRACTICES)?.practice.id).toBe('legal');
  });

  it('prefers the earlier code when prefixes are equally long', () => {
    expect(practiceForCpv(['73000000', '72000000'], PRACTICES)?.practice.id).toBe('research-and-development');
    expect(practiceForCpv(['72000000', '73000000'], PRACTICES)?.practice.id).toBe('data-analysis');
  });

  it.each([
    ['79713000', 'guards'],
    ['79811000', 'digital printing'],
    ['79624000', 'supply of nurses'],
    ['79000000', 'all business services'],
    ['72250000', 'support of systems'],
    ['66510000', 'insurance'],
    ['71200000', 'architecture'],
    ['85311100', 'welfare of the elderly'],
    ['55521100', 'meals on wheels'],
    ['90000000', 'sewage, refuse, cleaning'],
  ])('%s, %s, is no practice’s: a prefix names what it covers, and is no catch-all', (code) => {
    expect(practiceForCpv([code], PRACTICES)).toBeUndefined();
  });

  it('says which code it was', () => {
    expect(practiceForCpv(['60200000', '79400000'], PRACTICES)?.code).toBe('79400000');
  });

  it('finds none for goods and works', () => {
    expect(practiceForCpv(['60200000'], PRACTICES)).toBeUndefined();
    expect(practiceForCpv([], PRACTICES)).toBeUndefined();
  });
});

describe('parsePractice', () => {
  it('accepts a whole practice as JSON, indented by tabs too, and as YAML', () => {
    const whole = { ...aPractice('legal'), id: 'family-law' };
    expect(practiceFrom(JSON.stringify(whole))).toEqual(whole);
    expect(practiceFrom(JSON.stringify(whole, null, '\t'))).toEqual(whole);
    expect(practiceFrom(stringify(whole))).toEqual(whole);
  });

  it('lays a file over the practice it extends, policy key by key and anything else whole', () => {
    const practice = practiceFrom(`
extends: legal
id: family-law
passMark: 85
nda: { survivalYears: 20, clauses: [
  { id: a, title: A, text: '{vendor} keeps it.' }, { id: b, title: B, text: B }, { id: c, title: C, text: C } ] }
policy:
  tasks:
    bid.submit: { due: P20D }
    review.score:
      ladder: [{ before: P1D, do: remind }]
  periods: { notice: P30D }
`);
    const base = aPractice('legal');
    expect(practice).toMatchObject({ id: 'family-law', passMark: 85, title: base.title, gates: base.gates });
    expect(practice.nda.clauses.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(practice.policy.tasks['bid.submit']).toEqual({ ...base.policy.tasks['bid.submit'], due: 'P20D' });
    expect(practice.policy.tasks['review.score']).toEqual({
      ...base.policy.tasks['review.score'],
      ladder: [{ before: 'P1D', do: 'remind' }],
    });
    expect(practice.policy.tasks['nda.sign']).toEqual(base.policy.tasks['nda.sign']);
    expect(practice.policy.periods).toEqual({ ...base.policy.periods, notice: 'P30D' });
    expect(base.passMark).not.toBe(85);
  });

  it('keeps the built-in id when the file gives none, and so stands in for it', () => {
    expect(practiceFrom('extends: legal\npassMark: 85').id).toBe('legal');
  });

  it('names the place and the value of what is wrong', () => {
    expect(problemsOf('extends: legal\npassMark: 140').map(told)).toEqual(['/passMark: “140” is more than 100.']);
  });

  it.each([
    ['an unknown base', 'extends: plumbing', '/extends', '“plumbing”'],
    ['an unknown key', 'extends: legal\npasMark: 3', '/pasMark', '“pasMark”'],
    [
      'a bad duration',
      'extends: legal\npolicy: { tasks: { nda.sign: { due: 3 days } } }',
      '/policy/tasks/nda.sign/due',
      '“3 days”',
    ],
    [
      'an unknown task kind',
      'extends: legal\npolicy: { tasks: { tea.make: { due: P1D } } }',
      '/policy/tasks/tea.make',
      '“tea.make”',
    ],
    ['an unknown period', 'extends: legal\npolicy: { periods: { tea: P1D } }', '/policy/periods/tea', '“tea”'],
    [
      'a bad rung',
      'extends: legal\npolicy: { tasks: { nda.sign: { ladder: [{ before: P1D, do: shout }] } } }',
      '/policy/tasks/nda.sign/ladder/0/do',
      '“shout”',
    ],
    [
      'a rung without the person it escalates to',
      'extends: legal\npolicy: { tasks: { nda.sign: { ladder: [{ before: P1D, do: escalate }] } } }',
      '/policy/tasks/nda.sign/ladder/0/to',
      'escalates or transfers names a role',
    ],
    ['a policy that is no mapping', 'extends: legal\npolicy: soon', '/policy', '“soon”'],
    [
      'weights that do not add up',
      'extends: legal\nweights: { technical: 50, price: 20, overlap: 5, language: 5, pastPerformance: 5 }',
      '/weights',
      '"technical":50',
    ],
    [
      'a placeholder that nothing fills',
      `extends: legal\nnda: { survivalYears: 1, clauses: [
        { id: a, title: A, text: '{customer}' }, { id: b, title: B, text: B }, { id: c, title: C, text: C } ] }`,
      '/nda/clauses/0/text',
      '“{customer}”',
    ],
    ['a key given twice', 'extends: legal\npassMark: 80\npassMark: 90', '', 'unique'],
    ['broken YAML', 'extends: [legal', '', '“extends: [legal”'],
    ['a list', '[1, 2]', '', '“[1,2]”'],
    ['an empty file', '', '', 'This is needed.'],
    ['an unknown alias', 'extends: *base', '', 'base'],
  ])('refuses %s', (_, text, pointer, quoted) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(problems.map(told)[0]).toContain(quoted);
  });

  it('lists every key that a file without a base leaves out', () => {
    const pointers = problemsOf('id: family-law\ntitle: Family law').map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/summary', '/credentials', '/rubric', '/nda']));
    expect(pointers).not.toContain('/policy');
  });

  it('lays the policy of a file without a base over the default one, key by key', () => {
    const { policy: _policy, ...rest } = aPractice('legal');
    const whole = stringify({ ...rest, id: 'family-law' });
    expect(practiceFrom(whole).policy).toEqual(defaultPolicy);
    const { tasks, periods } = practiceFrom(
      `${whole}\npolicy: { tasks: { nda.sign: { due: P9D } }, periods: { notice: P30D } }`,
    ).policy;
    expect(tasks).toEqual({ ...defaultPolicy.tasks, 'nda.sign': { ...defaultPolicy.tasks['nda.sign'], due: 'P9D' } });
    expect(periods).toEqual({ ...defaultPolicy.periods, notice: 'P30D' });
  });

  it('names the place in a policy of a file without a base', () => {
    const { policy: _policy, ...rest } = aPractice('legal');
    expect(problemsOf(`${stringify(rest)}\npolicy: { tasks: { nda.sign: { due: 3 days } } }`).map(told)).toEqual([
      expect.stringContaining('/policy/tasks/nda.sign/due: “3 days” is not'),
    ]);
  });

  it('refuses a file whose aliases multiply beyond reason', () => {
    const tenTimes = (item: string): string => `[${Array(10).fill(item).join(', ')}]`;
    const bomb = `a: &a ${tenTimes('x')}\nb: &b ${tenTimes('*a')}\nc: &c ${tenTimes('*b')}\nd: ${tenTimes('*c')}`;
    expect(problemsOf(bomb)).toHaveLength(1);
  });
});
