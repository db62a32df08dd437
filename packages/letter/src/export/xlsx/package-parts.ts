import { columnName } from './sheet-xml.ts'
import { stylesXml } from './styles.ts'
import { xml } from './xml.ts'

export interface NamedSheet {
  /** Number of its file. */
  readonly id: number
  readonly name: string
  /** 0 for a table's first sheet, then counted on. */
  readonly part: number
  readonly columns: number
  readonly lines: number
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
/** No moment of writing in the file: the same tables give the same bytes. */
const writtenAt = '2000-01-01T00:00:00Z'
const author = 'Báo cáo thi đua'

/** Every part of the package but its sheets, text by path. */
export function packageParts(sheets: readonly NamedSheet[]): Readonly<Record<string, string>> {
  const types = sheets.map(
    ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  const links = sheets.map(
    ({ id }) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  )
  const entries = sheets.map(
    (sheet, index) => `<sheet name="${xml(sheetName(sheet))}" sheetId="${index + 1}" r:id="rId${sheet.id}"/>`,
  )
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${writtenAt}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${writtenAt}</dcterms:modified></cp:coreProperties>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets><definedNames>${sheets.map(definedNames).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
  }
}

/** What the filter covers, and the line that is printed on every page. */
function definedNames(sheet: NamedSheet, index: number): string {
  const name = xml(`'${sheetName(sheet).replaceAll("'", "''")}'`)
  const filtered = `$A$1:$${columnName(sheet.columns - 1)}$${sheet.lines}`
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${name}!${filtered}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$1:$1</definedName>`
}

/** Without the characters that no sheet's name may have, and no longer than one may be. */
function sheetName({ name, part }: NamedSheet): string {
  const counted = part === 0 ? '' : ` (${part + 1})`
  return (
    name
      .replaceAll(/[[\]:*?/\\]/gu, ' ')
      .slice(0, 31 - counted.length)
      .trim() + counted
  )
}
