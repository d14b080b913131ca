import { told } from '../../support/samples/problems.js';
import fc from 'fast-check';
import { encodeAnswer } from '../../../web/portal/encode.js';
import { parseAnswer as parse } from '../../../web/portal/parse.js';
import { readMoney } from '../../../web/portal/read-amount.js';
import { exampleAnswer, type Form } from '../../../domain/tasks/forms/form.js';
import { localizerFor, PLAIN } from '../../../i18n/index.js';
import { aContext } from '../../support/samples/contexts.js';
import { formOf, TASK_KINDS } from '../../../domain/tasks/kinds/index.js';

const parseAnswer = (form: Form, typed: URLSearchParams) => parse(PLAIN, form, typed);

const everyChoice = TASK_KINDS.flatMap((kind) => {
  const form = formOf(kind, aContext(kind));
  return form.choices.map(({ value }) => ({ kind, decision: value, form }));
});

const aForm = (...fields: Form['fields']): Form => ({
  choices: [
    { value: 'yes', label: 'Yes', consequence: 'It goes on.' },
    { value: 'no', label: 'No', consequence: 'It stops.' },
  ],
  fields,
});
const typed = (fields: Record<string, string>): URLSearchParams => new URLSearchParams({ decision: 'yes', ...fields });

describe('parseAnswer', () => {
  it.each(everyChoice)('reads back the example of $kind, $decision', ({ form, decision }) => {
    const example = exampleAnswer(form, decision);
    expect(parseAnswer(form, encodeAnswer(form, example))).toEqual({ answer: example, problems: [] });
  });

  it('asks for a choice when none was made, or one that is not offered', () => {
    const problems = [{ pointer: '/decision', code: 'problems.choose' }];
    expect(parseAnswer(aForm(), new URLSearchParams()).problems).toEqual(problems);
    expect(parseAnswer(aForm(), new URLSearchParams({ decision: 'maybe' })).problems).toEqual(problems);
  });

  it('takes only the fields of the chosen decision', () => {
    const form = aForm(
      { name: 'reason', label: 'Reason', on: ['no'], required: true, type: 'text', example: '' },
      { name: 'note', label: 'Note', on: ['yes'], type: 'text', example: '' },
    );
    const { answer, problems } = parseAnswer(
      form,
      typed({ 'no.reason': 'typed before', 'yes.note': ' kept ', 'yes.other': 'unknown' }),
    );
    expect({ answer, problems }).toEqual({ answer: { decision: 'yes', note: 'kept' }, problems: [] });
  });

  it('calls a blank field blank, by its type', () => {
    const form = aForm(
      { name: 'reason', label: 'Reason', on: ['yes'], required: true, type: 'text', example: '' },
      { name: 'sure', label: 'Sure', on: ['yes'], required: true, type: 'attest', example: true },
      {
        name: 'how',
        label: 'How',
        on: ['yes'],
        required: true,
        type: 'option',
        options: [{ value: 'a', label: 'A', consequence: '' }],
        example: 'a',
      },
    );
    expect(parseAnswer(form, typed({ 'yes.reason': '   ' })).problems).toEqual([
      { pointer: '/reason', code: 'problems.needed' },
      { pointer: '/sure', code: 'problems.confirm' },
      { pointer: '/how', code: 'problems.chooseOne' },
    ]);
  });

  it.each([
    ['5', 'days', 'P5D'],
    ['2', 'weeks', 'P2W'],
    ['36', 'hours', 'PT36H'],
    ['90', 'minutes', 'PT90M'],
    ['10', 'seconds', 'PT10S'],
    ['P1DT12H', 'days', 'P1DT12H'],
  ])('reads %s %s as %s', (count, unit, duration) => {
    const form = aForm({ name: 'by', label: 'By', on: ['yes'], type: 'duration', example: 'P1D' });
    expect(parseAnswer(form, typed({ 'yes.by': count, 'yes.by.unit': unit }))).toEqual({
      answer: { decision: 'yes', by: duration },
      problems: [],
    });
  });

  it.each(['0', '-1', '1.5', 'soon'])('refuses %s days', (count) => {
    const form = aForm({ name: 'by', label: 'By', on: ['yes'], type: 'duration', example: 'P1D' });
    const { answer, problems } = parseAnswer(form, typed({ 'yes.by': count, 'yes.by.unit': 'days' }));
    expect(answer.by).toBeUndefined();
    expect(problems.map(told)).toEqual([`/by: “${count}” is not a whole number of days.`]);
  });

  it('reads lines, and drops blank ones', () => {
    const form = aForm({ name: 'findings', label: 'Findings', on: ['yes'], type: 'lines', example: [] });
    expect(parseAnswer(form, typed({ 'yes.findings': 'one\r\n\r\n  two \r\n' })).answer.findings).toEqual([
      'one',
      'two',
    ]);
  });

  it('keeps the line ends of a long text as single characters', () => {
    const form = aForm({ name: 'text', label: 'Text', on: ['yes'], type: 'text', multiline: true, example: '' });
    expect(parseAnswer(form, typed({ 'yes.text': 'one\r\ntwo' })).answer.text).toBe('one\ntwo');
  });

  it('points at each score that is missing or out of range', () => {
    const criteria = ['a', 'b', 'c'].map((id) => ({ id, title: id, weight: 33 }));
    const form = aForm({ name: 'scores', label: 'Scores', required: true, type: 'scores', criteria, example: {} });
    const { problems } = parseAnswer(form, typed({ 'scores.a': '101', 'scores.b': 'many' }));
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual(['/scores/a', '/scores/b', '/scores/c']);
    expect(problems.find(({ pointer }) => pointer === '/scores/c')?.code).toBe('problems.needed');
  });

  it('reads the rows of a table that are not blank, and points at a cell that is', () => {
    const columns = [
      { name: 'id', label: 'Id', type: 'text' },
      { name: 'people', label: 'People', type: 'integer' },
    ] as const;
    const form = aForm({ name: 'rows', label: 'Rows', on: ['yes'], type: 'table', columns, example: undefined });
    expect(parseAnswer(form, typed({ 'yes.rows.1.id': 'D1', 'yes.rows.1.people': '3' })).answer.rows).toEqual([
      { id: 'D1', people: 3 },
    ]);
    expect(parseAnswer(form, typed({ 'yes.rows.3.id': 'D1' })).problems).toEqual([
      { pointer: '/rows/0/people', code: 'problems.needed' },
    ]);
  });
});

describe('readMoney', () => {
  const read = (text: string, currency = 'GBP', localizer = PLAIN): number | string | undefined => {
    let complaint = '';
    const money = readMoney(
      localizer,
      text,
      currency,
      (values) => (complaint = localizer.message('problems.money', values)),
    );
    return complaint || money?.minor;
  };

  it.each([
    ['35000', 'GBP', 3_500_000],
    ['35,000', 'GBP', 3_500_000],
    ['1,234,567.89', 'GBP', 123_456_789],
    ['35 000,50', 'EUR', 3_500_050],
    ['0.1', 'GBP', 10],
    ['4.35', 'GBP', 435],
    ['35000', 'JPY', 35_000],
    ['1.005', 'KWD', 1_005],
  ])('reads %s %s exactly', (text, currency, minor) => expect(read(text, currency)).toBe(minor));

  it.each([
    ['35.000', 'GBP'],
    ['1.5', 'JPY'],
    ['-5', 'GBP'],
    ['1e5', 'GBP'],
    ['five', 'GBP'],
    ['1,2,3', 'GBP'],
  ])('refuses %s %s', (text, currency) => expect(read(text, currency)).toMatch(/is not an amount in/));

  it('sets thousands apart as the reader does, and shows them an example of theirs', () => {
    const greta = localizerFor({ language: 'de', country: 'DE', timeZone: 'Europe/Berlin' });
    const pierre = localizerFor({ language: 'fr', country: 'FR', timeZone: 'Europe/Paris' });
    expect(['35.000', '1.234.567,89', '4,35'].map((text) => read(text, 'EUR', greta))).toEqual([
      3_500_000, 123_456_789, 435,
    ]);
    expect(read('35\u202f000,50', 'EUR', pierre)).toBe(3_500_050);
    expect(read('35,000', 'EUR', greta)).toBe('„35,000“ ist kein Betrag in EUR wie zum Beispiel 35000,00.');
  });

  it('gives back every amount that a form shows', () => {
    const form = aForm({
      name: 'price',
      label: 'Price',
      on: ['yes'],
      required: true,
      type: 'money',
      currency: 'GBP',
      example: null,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (minor) => {
        const answer = { decision: 'yes', price: { currency: 'GBP', minor } };
        expect(parseAnswer(form, encodeAnswer(form, answer))).toEqual({ answer, problems: [] });
      }),
    );
  });
});
