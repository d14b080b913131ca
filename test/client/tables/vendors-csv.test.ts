import { told } from '../../support/samples/problems.js';
import { READERS } from '../../../client/reading/readers.js';

const HEADER =
  'id,name,contact_name,contact_email,contact_language,contact_time_zone,contact_country,practices,credentials,jurisdictions,data_residency,languages,time_zone,capacity,past_score';
const ROW =
  'harbour,Harbour Valuations,Hannah Holt,Hannah@Harbour.example,en,Europe/London,GB,financial-expertise; investments,CFA;ACA,GB;IE,GB,en;fr,Europe/London,18,88.5';
const csv = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');

describe('a CSV file of vendors', () => {
  it('reads every column', () => {
    expect(READERS.vendors(csv(ROW))).toEqual({
      vendors: [
        {
          id: 'harbour',
          name: 'Harbour Valuations',
          contact: {
            name: 'Hannah Holt',
            email: 'hannah@harbour.example',
            language: 'en',
            timeZone: 'Europe/London',
            country: 'GB',
          },
          practices: ['financial-expertise', 'investments'],
          credentials: ['CFA', 'ACA'],
          jurisdictions: ['GB', 'IE'],
          dataResidency: ['GB'],
          languages: ['en', 'fr'],
          timeZone: 'Europe/London',
          capacity: 18,
          pastScore: 88.5,
        },
      ],
    });
  });

  it('needs five columns only, in any order, and takes defaults for the rest', () => {
    const read = READERS.vendors(
      '\ufeffpractices,id,contact_email,contact_name,name\nlegal,alder,a@alder.example,Aisling,"Alder, and ""Quay"""\n',
    );
    expect(read).toMatchObject({
      vendors: [
        {
          id: 'alder',
          name: 'Alder, and "Quay"',
          contact: { timeZone: 'UTC' },
          languages: ['en'],
          capacity: 1,
          pastScore: null,
        },
      ],
    });
  });

  it('imports nothing when a row is bad, and names line, column and value of every bad cell', () => {
    const bad = 'Harbour!,H,Hannah,nobody,en,Mars/Base,United Kingdom,legal,,GB;Ireland,,,,many,101';
    expect(problemsIn(csv(ROW, bad, ROW))).toEqual([
      '/3/id: “Harbour!” is not an identifier of lower-case letters, digits and “-”.',
      '/3/contact_email: “nobody” is not an email address.',
      '/3/contact_time_zone: “Mars/Base” is not a time zone such as “Europe/London”.',
      '/3/contact_country: “United Kingdom” is not a country code of two letters such as “GB”.',
      '/3/jurisdictions: “Ireland” is not a country code of two letters such as “GB”.',
      '/3/capacity: “many” is not a whole number from 0 to 100,000.',
      '/3/past_score: “101” is neither a number from 0 to 100 nor, where it is not known, nothing.',
      '/4/id: “harbour” is already on line 2.',
    ]);
  });

  it('names empty cells that must be filled', () => {
    expect(problemsIn('id,name,contact_name,contact_email,practices\nalder,,A,a@alder.example,\n')).toEqual([
      '/2/name: This is needed.',
      '/2/practices: This is needed.',
    ]);
  });

  it.each([
    ['no line at all', '', ': The file is empty; its first line names the columns.'],
    ['a missing column', 'id,name,contact_name,contact_email\n', '/1/practices: The column “practices” is missing.'],
    ['an unknown column', `${HEADER},colour\n`, /^\/1\/colour: “colour” is not a column; the columns are id, name/],
    ['a column twice', `${HEADER},id\n`, '/1/id: The column “id” is there twice.'],
    ['a line of another length', `${HEADER}\na,b\n`, '/2: The line has 2 cells, but there are 15 columns.'],
    ['an open quote', `${HEADER}\n"a`, /^\/\d: .*quotation/],
    [
      'more than 20,000 rows',
      csv(...Array.from({ length: 20_001 }, () => ROW)),
      ': The file has more than 20000 rows.',
    ],
    ['more than 5 MB', Buffer.alloc(5_000_001, 'x'), ': The file has 5000001 bytes; at most 5000000 are read.'],
  ])('refuses %s', (_what, text, message) => {
    expect(problemsIn(text)[0]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });
});

function problemsIn(text: string | Uint8Array): string[] {
  const read = READERS.vendors(text);
  return 'problems' in read ? read.problems.map(told) : [];
}
