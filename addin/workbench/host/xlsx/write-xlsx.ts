import { strToU8, zipSync } from 'fflate';
import type { Workbook } from '../workbook.js';
import { printNames } from './page-setup-xml.js';
import { sheetXml } from './sheet-xml.js';
import { Styles } from './styles.js';
import { tableXml } from './table-xml.js';
import { escapeXml, HEAD, MAIN, RELATIONS, relationships } from './xml.js';

const OPEN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook as an .xlsx file: values, formulas, looks, widths, tables with totals, names and custom XML parts.
 * A formula with a custom function is written as its value: a program without the add-in would show `#NAME?` instead of the
 * amount. Their number is in the document's description.
 */
export function writeXlsx(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {};
  const types: string[] = [];
  const add = (path: string, content: string, type?: string): void => {
    files[path] = content;
    if (type !== undefined) types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  const styles = new Styles();
  const { sheets, tables, names } = workbook.furniture;
  let frozen = 0;
  for (const [index, sheet] of sheets.entries()) {
    const own = tables.flatMap((table, at) => (table.sheet === sheet.id ? [{ table, number: at + 1 }] : []));
    const made = sheetXml(
      workbook,
      sheet,
      styles,
      own.map(({ number }) => `rId${number}`),
    );
    frozen += made.frozen;
    add(`xl/worksheets/sheet${index + 1}.xml`, made.xml, `${OPEN}.worksheet+xml`);
    for (const { table, number } of own)
      add(`xl/tables/table${number}.xml`, tableXml(workbook, table, number), `${OPEN}.table+xml`);
    const links = own.map(({ number }) => ({ id: `rId${number}`, kind: 'table', target: `../tables/table${number}.xml` }));
    if (links.length > 0) add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships(links));
  }
  const list = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'Visible' ? '' : ` state="${visibility === 'Hidden' ? 'hidden' : 'veryHidden'}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const defined = [
    ...sheets.flatMap(printNames),
    ...names.map(
      ({ name, formula }) => `<definedName name="${escapeXml(name)}">${escapeXml(formula.replace(/^=/, ''))}</definedName>`,
    ),
  ];
  add(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`,
    `${OPEN}.sheet.main+xml`,
  );
  add('xl/styles.xml', styles.xml(), `${OPEN}.styles+xml`);
  addParts(workbook, add);
  add('docProps/core.xml', coreXml(frozen), 'application/vnd.openxmlformats-package.core-properties+xml');
  const parts = workbook.parts.map((_, index) => ({
    id: `rId${sheets.length + 2 + index}`,
    kind: 'customXml',
    target: `../customXml/item${index + 1}.xml`,
  }));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ({ id: `rId${index + 1}`, kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { id: `rId${sheets.length + 1}`, kind: 'styles', target: 'styles.xml' },
      ...parts,
    ]),
  );
  add(
    '_rels/.rels',
    relationships([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]).replace(
      '</Relationships>',
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
  );
  const content = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;
  const all = { '[Content_Types].xml': content, ...files };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)]))) as Uint8Array<ArrayBuffer>;
}

function addParts(workbook: Workbook, add: (path: string, content: string, type?: string) => void): void {
  for (const [index, { id, xml }] of workbook.parts.entries()) {
    const number = index + 1;
    add(`customXml/item${number}.xml`, xml);
    add(
      `customXml/_rels/item${number}.xml.rels`,
      relationships([{ id: 'rId1', kind: 'customXmlProps', target: `itemProps${number}.xml` }]),
    );
    const properties = `${HEAD}<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
    add(`customXml/itemProps${number}.xml`, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  }
}

function coreXml(frozen: number): string {
  const note =
    frozen > 0
      ? `Written by the Fordela workbench. ${frozen} cells with FORDELA formulas are written as values.`
      : 'Written by the Fordela workbench.';
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Fordela</dc:creator><dc:description>${note}</dc:description></cp:coreProperties>`;
}
