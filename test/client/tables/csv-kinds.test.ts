import fc from 'fast-check';
import iconv from 'iconv-lite';
import { READERS } from '../../../client/reading/readers.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import { told } from '../../support/samples/problems.js';

const COLUMNS = 'id,name,contact_name,contact_email,practices,jurisdictions,languages,capacity,past_score'.split(',');
const HEADER = COLUMNS.join(',');
const read = (file: string | Uint8Array, charset?: string) => READERS.vendors(file, charset);

function vendorsIn(file: string | Uint8Array, charset?: string): Vendor[] {
  const found = read(file, charset);
  if ('problems' in found) throw new Error(found.problems.map(told).join('\n'));
  return found.vendors;
}
function problemsIn(file: string | Uint8Array, charset?: string): string[] {
  const found = read(file, charset);
  return 'problems' in found ? found.problems.map(told) : [];
}

function inTable(charset: string, text: string): Uint8Array {
  const bytes = iconv.encode(text, charset);
  if (iconv.decode(bytes, charset) !== text) throw new Error(`${charset} has not all of ${text}`);
  return bytes;
}
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array =>
  order === 'le' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf16le').swap16();

const row = (name: string, contact: string, places = 'DE', capacity = '5', score = '82.5'): string =>
  `${HEADER}\r\na-firm,${name},${contact},a@firm.example,legal,${places},de,${capacity},${score}\r\n`;

describe('a file that Excel wrote', () => {
  it.each([
    ['Windows-1252 as in Germany', inTable('windows-1252', row('Müller & Partner GmbH', 'Jürgen Größner'))],
    ['UTF-16 with a mark', utf16(`\ufeff${row('Müller & Partner GmbH', 'Jürgen Größner')}`, 'le')],
    ['UTF-16 without', utf16(row('Müller & Partner GmbH', 'Jürgen Größner'), 'be')],
    ['UTF-8 with a mark', `\ufeff${row('Müller & Partner GmbH', 'Jürgen Größner')}`],
    ['the old Mac OS', inTable('macintosh', row('Müller & Partner GmbH', 'Jürgen Größner').replaceAll('\r\n', '\r'))],
  ])('in %s is understood', (_, file) => {
    expect(vendorsIn(file)).toMatchObject([{ name: 'Müller & Partner GmbH', contact: { name: 'Jürgen Größner' } }]);
  });

  it.each([
    'Cœur & Œuvre d’Étoile',
    'Señor Núñez, S.A.',
    'São João Irmãos',
    'Sølvkjær A/S',
    'Åkerblom Räksmörgås',
    'L’Hôpital – Société',
  ])('in Windows-1252 keeps %s', (name) => {
    expect(vendorsIn(inTable('windows-1252', row(`"${name}"`, 'Ann', 'FR')))[0]?.name).toBe(name);
  });

  it.each([
    ['windows-1250', 'Łódź Usługi', 'PL', '£ódŸ Us³ugi'],
    ['windows-1250', 'Zięba i Wspólnicy', 'PL', 'Ziêba i Wspólnicy'],
    ['windows-1250', 'Dvořák a spol.', 'CZ', 'Dvoøák a spol.'],
    ['windows-1251', 'Петров и партнёры', 'BG', 'Ïåòðîâ è ïàðòí¸ðû'],
    ['windows-1253', 'Παπαδόπουλος', 'GR', 'Ðáðáäüðïõëïò'],
    ['windows-1254', 'Şahin Danışmanlık', 'TR', 'Þahin Danýþmanlýk'],
    ['macintosh', 'Müller', 'DE', 'MŸller'],
  ])('in %s is not guessed to be another: %s', (charset, name, place, nonsense) => {
    const file = inTable(charset, row(name, 'Ann', place));
    expect(problemsIn(file)).toEqual([
      expect.stringMatching(new RegExp(`^/2/name: .*windows-1252.*“${nonsense}”.*CSV UTF-8`)),
    ]);
    expect(vendorsIn(file, charset)[0]?.name).toBe(name);
  });

  it('says which encoding is none, and which the file has not', () => {
    expect(problemsIn(row('A', 'B'), 'nonsense')).toEqual([]);
    expect(problemsIn(Buffer.from(row('A', 'B')), 'nonsense')).toEqual([expect.stringContaining('“nonsense”')]);
    expect(problemsIn(inTable('windows-1252', row('Müller', 'B')), 'utf-8')).toEqual([
      expect.stringContaining('“utf-8”'),
    ]);
  });

  it.each(['M\ufffdller', 'MÃ¼ller'])('with letters that another program spoilt is refused: %s', (name) => {
    expect(problemsIn(row(name, 'Ann'))).toEqual([expect.stringContaining(`/2/name: “${name}” has letters`)]);
  });
});

describe('what separates cells', () => {
  it('is what the names of columns are separated by; quoted lines are read as lines', () => {
    const semicolons =
      '\ufeffid;name;contact_name;contact_email;practices;jurisdictions;languages;capacity;past_score\r\n"étoile-1";"Cabinet d\'Étoile & Associés";"Éloïse";"e@etoile.example";"legal;investments";"FR;BE";"fr;en";"1\u202f200";"77,5"\r\n';
    expect(problemsIn(semicolons)).toEqual([expect.stringContaining('/2/id: “étoile-1”')]);
    expect(vendorsIn(semicolons.replace('étoile-1', 'etoile'))).toMatchObject([
      { practices: ['legal', 'investments'], jurisdictions: ['FR', 'BE'], capacity: 1200, pastScore: 77.5 },
    ]);
    const line = 'a-firm,"A, B & Co",Ann,a@firm.example,legal;investments,GB,en,3,';
    const whole = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    for (const file of [
      `${HEADER}\n${whole(line)}\n`,
      `${whole(HEADER)}\n${whole(line)}\n`,
      `${whole(HEADER)};;\r\n${whole(line)};;\r\n`,
      `sep=,\r\n${HEADER}\n${line}\n`,
    ])
      expect(vendorsIn(file)).toMatchObject([{ name: 'A, B & Co', practices: ['legal', 'investments'], capacity: 3 }]);
  });

  it('leaves out empty rows and columns, and cells at the end of a row', () => {
    const line = 'a-firm,A,Ann,a@firm.example,legal';
    expect(
      vendorsIn(`\n,,\n${HEADER},,\n${line},,,,,,\n,,,,,,,,,,\n\n${line.replace('a-firm', 'b-firm')}\n`),
    ).toHaveLength(2);
    expect(problemsIn(`${HEADER},,\n${line},,,,,x,\n`)).toEqual(['/2/J: “x” stands in a column without a name.']);
  });

  it('names columns whatever their case', () => {
    expect(vendorsIn('ID,Name,Contact Name,CONTACT_EMAIL,Practices\na,A,Ann,a@a.example,legal')).toHaveLength(1);
  });

  it('tells where an error stands instead of a value', () => {
    expect(problemsIn(row('#NAME?', 'Ann'))).toEqual([
      '/2/name: The cell shows the error “#NAME?” instead of a value.',
    ]);
  });
});

describe('a number', () => {
  const capacityOf = (capacity: string, score = ''): unknown =>
    vendorsIn(`${HEADER}\na,A,Ann,a@a.example,legal,,,"${capacity}","${score}"`)[0]?.capacity;

  it.each(['1200', '1.200', '1,200', '1 200', '1\u00a0200', "1'200", '1’200', '1.200,0', '1,200.00'])(
    '%s is 1200',
    (text) => expect(capacityOf(text)).toBe(1200),
  );

  it('that may be two is what the others in the file say, or else refused', () => {
    expect(capacityOf('5.000', '82,5')).toBe(5000);
    expect(capacityOf('5.000', '82.5')).toBe(5);
    expect(problemsIn(`${HEADER}\na,A,Ann,a@a.example,legal,,,5.000,`)).toEqual([
      '/2/capacity: “5.000” may be 5000 or 5. Write it without a separator.',
    ]);
    const semicolons = `${HEADER}\na,A,Ann,a@a.example,legal,,,5.000,`.replaceAll(',', ';');
    expect(vendorsIn(semicolons)[0]?.capacity).toBe(5000);
  });

  it.each(['1.2.3', '12.34', '1,2', '0x10', '1e3', '5 people', '1 20'])('%s is refused as it stands', (text) =>
    expect(problemsIn(`${HEADER}\na,A,Ann,a@a.example,legal,,,"${text}",`)).toEqual([
      expect.stringContaining(`/2/capacity: “${text}”`),
    ]),
  );
});

describe('what is no table', () => {
  it.each([
    ['a page', '<html><table>', 'HTML'],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'XML'],
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '.xls'],
    [
      'a locked workbook',
      Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['bytes', Uint8Array.of(1, 2, 0, 0, 0, 0, 3, 4), 'neither a CSV nor an XLSX'],
  ])('is refused by its name: %s', (_, file, name) => {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    expect(problemsIn(bytes)).toEqual([expect.stringContaining(name)]);
  });
});

describe('however a table is written', () => {
  const word = fc.stringMatching(/^[A-ZÄÖÜ]([a-z][äöüß]?){1,6}$/);
  const letters = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const vendor = fc.record({
    name: letters,
    contact: letters,
    practices: fc.uniqueArray(fc.constantFrom('legal', 'investments', 'data-analysis'), { minLength: 1 }),
    capacity: fc.integer({ min: 0, max: 100_000 }),
    score: fc.option(fc.integer({ min: 0, max: 1000 })),
  });
  const way = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    decimal: fc.constantFrom(',', '.'),
    thousands: fc.constantFrom('', ' ', '\u00a0', "'"),
    quoted: fc.boolean(),
    emptyColumns: fc.nat(3),
    emptyRows: fc.nat(3),
    end: fc.constantFrom('\n', '\r\n'),
    encode: fc.constantFrom<(text: string) => string | Uint8Array>(
      (text) => text,
      (text) => Buffer.from(text),
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => inTable('windows-1252', text),
      (text) => utf16(`\ufeff${text}`, 'le'),
      (text) => utf16(`\ufeff${text}`, 'be'),
    ),
  });

  it('it is the same vendors', () => {
    fc.assert(
      fc.property(fc.array(vendor, { minLength: 1, maxLength: 4 }), way, (vendors, written) => {
        const { delimiter, decimal, thousands, quoted, emptyColumns, emptyRows, end, encode } = written;
        const cell = (text: string): string =>
          quoted || text.includes(delimiter) || text.includes(';') ? `"${text}"` : text;
        const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, thousands);
        const rows = vendors.map(({ name, contact, practices, capacity, score }, at) => [
          ...[`v-${at}`, name, contact, 'a@firm.example', practices.join(';'), '', 'de', number(capacity)],
          score === null ? '' : (score / 10).toFixed(1).replace('.', decimal),
        ]);
        const lines = [COLUMNS, ...rows].map((cells) => [...cells, ...Array<string>(emptyColumns).fill('')].map(cell));
        const empty = Array<string>(emptyRows).fill(delimiter.repeat(COLUMNS.length));
        const text = [...lines.map((cells) => cells.join(delimiter)), ...empty, ''].join(end);
        expect(vendorsIn(encode(text))).toEqual(
          vendors.map(({ name, contact, practices, capacity, score }, at) =>
            Vendor.parse({
              ...{ id: `v-${at}`, name, practices, capacity, languages: ['de'] },
              contact: { name: contact, email: 'a@firm.example' },
              pastScore: score === null ? null : score / 10,
            }),
          ),
        );
      }),
      { numRuns: 150 },
    );
  });
});
