import { zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An Excel file with one sheet, whose content is what is given: the smallest that a reader takes for one. */
export function workbook(sheet: string, more: readonly (readonly [string, Uint8Array])[] = []): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ],
    ['_rels/.rels', relationship('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Utfall" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationship('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `${XML}<worksheet xmlns="${SHEETS}">${sheet}</worksheet>`],
  ];
  return zipSync(Object.fromEntries([...parts.map(([name, content]) => [name, Buffer.from(content)] as const), ...more]), { level: 1 });
}

function relationship(type: string, target: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

const cell = (place: string, content: string | number) =>
  typeof content === 'number' ? `<c r="${place}"><v>${content}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;

/** A sheet's rows, each cell a text or a number, from A1. */
export function rowsOf(rows: readonly (readonly (string | number)[])[]): string {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((content, column) => cell(`${String.fromCharCode(65 + column)}${row + 1}`, content)).join('')}</row>`,
  );
  return `<sheetData>${written.join('')}</sheetData>`;
}
