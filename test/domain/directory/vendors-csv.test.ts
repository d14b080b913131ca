import { parseVendorsCsv } from '../../../domain/directory/vendors-csv.js';

const HEADER =
  'id,name,contact_name,contact_email,contact_language,contact_time_zone,contact_country,practices,credentials,jurisdictions,data_residency,languages,time_zone,capacity,past_score';
const ROW =
  'harbour,Harbour Valuations,Hannah Holt,Hannah@Harbour.example,en,Europe/London,GB,financial-expertise; investments,CFA;ACA,GB;IE,GB,en;fr,Europe/London,18,88.5';
const csv = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');

describe('parseVendorsCsv', () => {
  it('reads every column', () => {
    expect(parseVendorsCsv(csv(ROW))).toEqual({
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
    const read = parseVendorsCsv(
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
    expect(parseVendorsCsv(csv(ROW, bad, ROW))).toMatchObject({
      problems: [
        { line: 3, column: 'id', message: '"Harbour!": a lower-case identifier such as "northwind-analytics"' },
        { line: 3, column: 'contact_email', message: '"nobody": an email address such as "ada@vendor.example"' },
        { line: 3, column: 'contact_time_zone', message: '"Mars/Base": an IANA time zone such as "Europe/Berlin"' },
        {
          line: 3,
          column: 'contact_country',
          message: '"United Kingdom": an ISO 3166-1 code of two capital letters, such as "GB"',
        },
        {
          line: 3,
          column: 'jurisdictions',
          message: '"Ireland": an ISO 3166-1 code of two capital letters, such as "GB"',
        },
        { line: 3, column: 'capacity', message: '"many": a whole number from 0 to 100000' },
        { line: 3, column: 'past_score', message: '"101": a number from 0 to 100, or nothing when it is not known' },
        { line: 4, column: 'id', message: '"harbour" is already on line 2' },
      ],
    });
  });

  it('names empty cells that must be filled', () => {
    expect(parseVendorsCsv('id,name,contact_name,contact_email,practices\nalder,,A,a@alder.example,\n')).toEqual({
      problems: [
        { line: 2, column: 'name', message: 'this cell must not be empty' },
        { line: 2, column: 'practices', message: 'this cell must not be empty' },
      ],
    });
  });

  it.each([
    ['no line at all', '', 'the file is empty; its first line names the columns'],
    ['a missing column', 'id,name,contact_name,contact_email\n', 'the column "practices" is missing'],
    ['an unknown column', `${HEADER},colour\n`, /^"colour" is not a column; the columns are id, name/],
    ['a column twice', `${HEADER},id\n`, 'the column "id" is there twice'],
    ['a line of another length', `${HEADER}\na,b\n`, 'the line has 2 cells, but there are 15 columns'],
    ['an open quote', `${HEADER}\n"a`, /quot/i],
    ['more than 20,000 rows', csv(...Array.from({ length: 20_001 }, () => ROW)), 'the file has more than 20000 rows'],
    ['more than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), /^the file has 5242881 bytes/],
  ])('refuses %s', (_what, text, message) => {
    const read = parseVendorsCsv(text);
    expect('problems' in read && read.problems[0]?.message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});
