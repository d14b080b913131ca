import { READERS } from '../../../client/reading/readers.js';
import { xlsxFile } from '../../../client/tables/xlsx-file.js';
import { told } from '../../support/samples/problems.js';
import { aWorkbook, textRow, type WorkbookParts } from '../../support/samples/workbooks.js';

const COLUMNS = ['id', 'name', 'contact_name', 'contact_email', 'practices', 'capacity', 'past_score'];
const HEADER = textRow(1, ...COLUMNS);
const FIRM = ['a-firm', 'A', 'Ann', 'a@firm.example', 'legal'];
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
/** A row of a firm with more cells behind. */
const firm = (line: number, cells: string): string => textRow(line, ...FIRM).replace('</row>', `${cells}</row>`);

const read = (parts: WorkbookParts) => READERS.vendors(aWorkbook(parts));
function vendorsIn(sheet: string, parts: Partial<WorkbookParts> = {}) {
  const found = read({ sheets: { Vendors: sheet }, ...parts });
  if ('problems' in found) throw new Error(found.problems.map(told).join('\n'));
  return found.vendors;
}
function problemsIn(parts: WorkbookParts | Uint8Array): string[] {
  const found = READERS.vendors(parts instanceof Uint8Array ? parts : aWorkbook(parts));
  return 'problems' in found ? found.problems.map(told) : [];
}
const inSheet = (...rows: string[]): string[] => problemsIn({ sheets: { Vendors: data(...rows) } });

/** The same file, whose directory says of each part that it has so many bytes when it is unpacked. */
function declaring(file: Uint8Array, size: number): Uint8Array {
  const entry = 0x02014b50;
  const said = Uint8Array.from(file);
  const view = new DataView(said.buffer);
  for (let at = 0; at + 28 < said.length; at += 1)
    if (view.getUint32(at, true) === entry) view.setUint32(at + 24, size, true);
  return said;
}

describe('a workbook', () => {
  it('is read with shared texts, what formulas gave, percentages, and noise behind the fifteenth digit', () => {
    const shared = ['<r><t>Müller &amp; </t></r><r><t>Partner</t></r><rPh><t>reading</t></rPh>', '<t>a_x002d_firm</t>'];
    const row = (capacity: string, score: string): string =>
      data(
        HEADER,
        `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="str"><f>UPPER("ann")</f><v>ANN</v></c><c r="D2" t="inlineStr"><is><t>a@firm.example</t></is></c><c r="E2" t="inlineStr"><is><t>legal</t></is></c>${capacity}${score}</row>`,
      );
    const formats = ['General', '0%', '#,##0.00 [$€-407]'];
    expect(
      vendorsIn(row('<c r="F2" s="2"><v>12</v></c>', '<c r="G2" s="1"><v>0.825</v></c>'), { shared, formats }),
    ).toMatchObject([
      { id: 'a-firm', name: 'Müller & Partner', contact: { name: 'ANN' }, capacity: 12, pastScore: 82.5 },
    ]);
    expect(vendorsIn(row('<c r="F2"><f>6*2</f><v>12.000000000000002</v></c>', ''), { shared })).toMatchObject([
      { capacity: 12, pastScore: null },
    ]);
  });

  it('may begin in any row and column, with empty ones between', () => {
    const at = (column: string, line: number, text: string): string =>
      `<c r="${column}${line}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (line: number, texts: readonly string[]): string =>
      `<row r="${line}">${texts.map((text, index) => at('CDEFH'[index] ?? '', line, text)).join('')}</row>`;
    const sheet = data(row(4, COLUMNS.slice(0, 5)), '<row r="5"><c r="C5" s="1"/></row>', row(7, FIRM));
    expect(vendorsIn(sheet)).toMatchObject([{ id: 'a-firm', practices: ['legal'] }]);
  });

  it('is read from the sheet that names the columns; of others their names are told', () => {
    const notes = data(textRow(1, 'What this is'));
    const vendors = data(HEADER, textRow(2, ...FIRM));
    expect(problemsIn({ sheets: { Notes: notes, Vendors: vendors } })).toEqual([]);
    expect(problemsIn({ sheets: { Notes: notes, Other: notes, 'Old (hidden)': vendors } })).toEqual([
      ': None of the sheets Notes and Other begins with the names of the columns.',
    ]);
    expect(problemsIn({ sheets: { Empty: data() } })).toEqual([expect.stringContaining('The file is empty')]);
  });

  it.each([
    [
      'an error',
      '<c r="F2" t="e"><v>#REF!</v></c>',
      '/2/capacity: The cell shows the error “#REF!” instead of a value.',
    ],
    ['a formula without a value', '<c r="F2"><f>A1*2</f></c>', '/2/capacity: “=A1*2” has not been calculated yet.'],
    ['a date', '<c r="F2" s="1"><v>46150</v></c>', '/2/capacity: “2026-05-08” is a date'],
    ['a fraction of people', '<c r="F2"><v>1.234</v></c>', '/2/capacity: “1.234” is not a whole number'],
    ['a cell beside the table', '<c r="J2"><v>7</v></c>', '/2/J: “7” stands in a column without a name.'],
    ['spoilt letters', '<c r="F2" t="inlineStr"><is><t>\ufffd</t></is></c>', '/2/capacity: “\ufffd” has letters'],
  ])('is refused with %s, naming row, column and what was read', (_, cell, message) => {
    const formats = ['General', 'dd/mm/yyyy;@'];
    expect(problemsIn({ sheets: { Vendors: data(HEADER, firm(2, cell)) }, formats })).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('with merged cells says which, as nobody can tell for how many rows they were meant', () => {
    const sheet = `${data(HEADER, textRow(2, ...FIRM), textRow(3, 'b-firm', ...FIRM.slice(1)))}<mergeCells><mergeCell ref="C2:C3"/><mergeCell ref="A9:B9"/></mergeCells>`;
    expect(problemsIn({ sheets: { Vendors: sheet } })).toEqual([
      '/2/contact_name: “Ann” stands in the merged cells C2:C3. Split them and fill in each.',
    ]);
  });

  it('has limits, whatever it is packed into', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => textRow(index + 2, 'x'));
    expect(inSheet(HEADER, ...many)).toEqual([': The file has more than 20000 rows.']);
    expect(inSheet(HEADER, firm(2, '<c r="XFD2"><v>1</v></c>'))).toEqual([': The table has more than 256 columns.']);
    const bomb = aWorkbook({ sheets: { Vendors: data(HEADER) } });
    expect(problemsIn(declaring(bomb, 50_000_001))).toEqual([
      expect.stringContaining('Unpacked the workbook is larger than 50,000,000 bytes.'),
    ]);
    const shared = [`<t>${'x'.repeat(30_000)}</t>`];
    const cells = Array.from({ length: 200 }, (_, index) => `<row r="${index + 2}"><c t="s"><v>0</v></c></row>`);
    expect(problemsIn({ sheets: { Vendors: data(HEADER, ...cells) }, shared })).toEqual([
      expect.stringContaining('Unpacked the workbook is larger'),
    ]);
  });

  it('that lies about its size, is cut off, or defines entities is damaged', () => {
    const whole = aWorkbook({ sheets: { Vendors: data(HEADER, textRow(2, ...FIRM)) } });
    const damaged = [expect.stringContaining('The workbook is damaged')];
    expect(problemsIn(whole.subarray(0, whole.length - 100))).toEqual(damaged);
    const entity = { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' };
    expect(problemsIn({ sheets: { Vendors: data() }, more: entity })).toEqual(damaged);
    expect(problemsIn(declaring(whole, 9))).toEqual(damaged);
  });

  it.each([
    [
      'OpenDocument (.ods)',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', '_rels/.rels': '<Relationships/>' },
    ],
    ['ZIP', { '_rels/.rels': '<Relationships/>' }],
    [
      'Excel Binary Workbook (.xlsb)',
      {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
    ],
  ])('that is %s is refused by its name', (name, more) => {
    expect(problemsIn({ sheets: {}, more })).toEqual([
      expect.stringContaining(`The file is ${name}, and neither CSV nor XLSX.`),
    ]);
  });

  it('as it is written is read again, texts that look like formulas as texts', async () => {
    async function* rows() {
      yield [COLUMNS];
      yield [['a-firm', '=1+1 & "<b>" _x0041_', 'Ann', 'a@firm.example', 'legal', 12, 82.5]];
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of xlsxFile('vendors', rows())) chunks.push(chunk);
    expect(READERS.vendors(Buffer.concat(chunks))).toMatchObject({
      vendors: [{ name: '=1+1 & "<b>" _x0041_', capacity: 12, pastScore: 82.5 }],
    });
  });
});
