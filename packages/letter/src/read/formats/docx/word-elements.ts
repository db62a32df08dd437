import type { XmlElement } from '../xml-tree.ts'

/** Looks of a run, as other formats give them. */
export interface RunLooks {
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly font: string
}

/** Elements of WordprocessingML made from another format, so that one reader reads them all. */
export const element = (
  name: string,
  children: XmlElement[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({ name, attributes, children, text: '' })

/** An element that says one thing by its `w:val`. */
export const valued = (name: string, val: string): XmlElement => element(name, [], { 'w:val': val })

/** A run of text; its tabs and line feeds are Word's. */
export function textRun(text: string, { bold, italic, caps, font }: RunLooks): XmlElement {
  const looks = [
    ...(bold ? [element('w:b')] : []),
    ...(italic ? [element('w:i')] : []),
    ...(caps ? [element('w:caps')] : []),
    ...(font === '' ? [] : [element('w:rFonts', [], { 'w:hAnsi': font })]),
  ]
  const parts = text.split(/([\t\n])/u).filter((part) => part !== '')
  return element('w:r', [
    ...(looks.length > 0 ? [element('w:rPr', looks)] : []),
    ...parts.map((part) =>
      part === '\t' ? element('w:tab') : part === '\n' ? element('w:br') : { ...element('w:t'), text: part },
    ),
  ])
}

/** Text boxes and frames that are anchored in a paragraph. */
export const boxRun = (blocks: XmlElement[]): XmlElement => element('w:r', [element('w:txbxContent', blocks)])

export const wordParagraph = (
  runs: readonly XmlElement[],
  { centred, list }: { readonly centred: boolean; readonly list?: { readonly id: string; readonly level: number } },
): XmlElement =>
  element('w:p', [
    element('w:pPr', [
      ...(list ? [element('w:numPr', [valued('w:ilvl', String(list.level)), valued('w:numId', list.id)])] : []),
      ...(centred ? [valued('w:jc', 'center')] : []),
    ]),
    ...runs,
  ])

/** A table from its rows of cells; a cell may span columns. */
export const wordTable = (
  rows: readonly (readonly { readonly blocks: XmlElement[]; readonly span: number }[])[],
): XmlElement =>
  element(
    'w:tbl',
    rows.map((row) =>
      element(
        'w:tr',
        row.map(({ blocks, span }) =>
          element('w:tc', [element('w:tcPr', span > 1 ? [valued('w:gridSpan', String(span))] : []), ...blocks]),
        ),
      ),
    ),
  )
