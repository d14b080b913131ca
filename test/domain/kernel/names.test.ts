import { Email } from '../../../domain/kernel/address.js';
import { isSamePerson } from '../../../domain/kernel/mailbox.js';
import { Line, Prose } from '../../../domain/kernel/text.js';

const complaints = (schema: typeof Line, value: string): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('Email', () => {
  it.each([
    ['juergen@bücher.example', 'juergen@bücher.example'],
    ['juergen@xn--bcher-kva.example', 'juergen@bücher.example'],
    ['Ann@BÜCHER.example', 'ann@bücher.example'],
    ['ann@bu\u0308cher.example', 'ann@bücher.example'],
    ['ann@ｂank.example', 'ann@bank.example'],
    ['ann@例え.テスト', 'ann@例え.テスト'],
    ['Ann+K@Client.Example', 'ann+k@client.example'],
  ])('reads %s as %s', (written, address) => expect(Email.parse(written)).toBe(address));

  it.each([
    'jürgen@client.example',
    'ann@',
    'ann',
    'ann@client',
    'ann@a b.example',
    'ann@b\u202ec.example',
    'a@b@c.example',
    'ann@127.0.0.1',
    '',
  ])('refuses "%s"', (written) => expect(complaints(Email, written)).toEqual(['problems.email']));

  it('is one person’s, however the domain came', () => {
    const [a, b] = ['ann@bücher.example', 'A.nn@XN--bcher-KVA.example'].map((written) => Email.parse(written));
    expect(isSamePerson(a, b)).toBe(true);
  });
});

describe('Line', () => {
  it.each(['Søren Kierkegaard', 'שרה כהן', 'محمد', '李明', 'Zoë 👩‍💻'])('takes %s', (name) =>
    expect(Line.parse(name)).toBe(name),
  );

  it.each([
    ['turned around', 'Sa\u202era'],
    ['isolated', 'Sa\u2066ra'],
    ['marked', 'Sa\u200fra'],
    ['of a terminal', 'Sa\u009bra'],
    ['of two lines', 'Sa\u2028ra'],
    ['of a null', 'Sa\u0000ra'],
  ])('refuses a name %s', (_what, name) => expect(complaints(Line, name)).toEqual(['problems.line']));
});

describe('Prose', () => {
  it('keeps its lines, and refuses what controls a terminal', () => {
    expect(Prose.parse('one\n\ttwo')).toBe('one\n\ttwo');
    expect(complaints(Prose, 'red \u001b[31m')).toEqual(['problems.controls']);
    expect(complaints(Prose, 'red \u009b31m')).toEqual(['problems.controls']);
  });
});
