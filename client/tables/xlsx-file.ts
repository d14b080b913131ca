import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Cell, letterOf } from '../../domain/directory/index.js';
import { escaped } from './xml.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (...targets: [type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Everything but the cells; the second style of cells is bold. */
const partsAround = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
});

/**
 * A workbook of one sheet, written as its rows come; the first row names the columns, and stays in sight. Texts are texts, which
 * no spreadsheet calculates, whatever they begin with.
 */
export async function* xlsxFile(
  sheet: string,
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) ready.push(chunk);
  });
  const part = (path: string): ZipDeflate => {
    const opened = new ZipDeflate(path);
    zip.add(opened);
    return opened;
  };
  for (const [path, content] of Object.entries(partsAround(sheet)))
    part(path).push(strToU8(DECLARATION + content), true);
  const cells = part('xl/worksheets/sheet1.xml');
  const frozen =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  cells.push(
    strToU8(
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>${frozen}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${WIDE}" width="22" customWidth="1"/></cols><sheetData>`,
    ),
  );
  let line = 0;
  for await (const rows of batches) {
    cells.push(strToU8(rows.map((row) => rowXml(row, (line += 1))).join('')));
    yield* ready;
    ready = [];
  }
  cells.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  yield* ready;
}

/** So many columns are as wide as what stands in most of them. */
const WIDE = 16;

const rowXml = (cells: readonly Cell[], line: number): string =>
  `<row r="${line}">${cells.map((cell, at) => cellXml(cell, `${letterOf(at)}${line}`, line === 1 ? ' s="1"' : '')).join('')}</row>`;

function cellXml(cell: Cell, reference: string, style: string): string {
  if (cell === '') return '';
  return typeof cell === 'number'
    ? `<c r="${reference}"${style}><v>${cell}</v></c>`
    : `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}
