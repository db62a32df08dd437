import { strToU8, zipSync } from 'fflate'

/**
 * Builds a small Word file from a text, so that a letter of the corpus can be read and its XML is ours.
 * One line is one paragraph. Marks at its start: `@b` bold, `@c` centred, `@s(Name)` a style,
 * `@n(list,level)` automatic numbering. Inline: `[b:bold]`, `[i:italic]`, `[ins:…]`, `[del:…]`, `[br]`,
 * `[tab]`, `[box:text box]`, `[note:footnote]`, `[link:…]`, `[field:…]`, `[sdt:…]`. Lines `| a | b |` are
 * a table; in a cell `>>` spans two columns, `^^` is merged with the cell above, ` // ` parts paragraphs.
 */
export function buildDocx(source: string, extra: Record<string, string | Uint8Array> = {}): Uint8Array {
  const notes: string[] = []
  revisions = 0
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      'document.main',
      ...related,
    ]
      .map(
        (kind) =>
          `<Override PartName="/word/${fileOf(kind)}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${related
      .map((kind, index) => `<Relationship Id="r${index + 1}" Type="${office}/${kind}" Target="${fileOf(kind)}"/>`)
      .join('')}</Relationships>`,
    'word/document.xml': documentXml(source, notes),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/header1.xml': `<w:hdr xmlns:w="${w}"><w:p><w:r><w:t>Đầu trang lặp lại 2</w:t></w:r></w:p></w:hdr>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${w}"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${notes
      .map(
        (note, index) =>
          `<w:footnote w:id="${index + 1}"><w:p><w:r><w:t>${escaped(note)}</w:t></w:r></w:p></w:footnote>`,
      )
      .join('')}</w:footnotes>`,
    ...extra,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = ['styles', 'numbering', 'footnotes', 'header']
const fileOf = (kind: string): string => (kind === 'header' ? 'header1.xml' : `${kind.replace('.main', '')}.xml`)

/** Revisions of one file have numbers of their own. */
let revisions = 0

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function documentXml(source: string, notes: string[]): string {
  const body: string[] = []
  let rows: string[] = []
  const endTable = () => {
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`)
    rows = []
  }
  for (const line of source.split('\n')) {
    if (line.startsWith('|')) {
      const cells = line.replace(/^\||\|\s*$/gu, '').split('|')
      rows.push(`<w:tr>${cells.map((cell) => cellXml(cell.trim(), notes)).join('')}</w:tr>`)
      continue
    }
    endTable()
    if (line.trim() !== '') body.push(paragraphXml(line, notes))
  }
  endTable()
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`
}

function cellXml(cell: string, notes: string[]): string {
  const span = cell.startsWith('>>') ? '<w:gridSpan w:val="2"/>' : ''
  const merged = cell === '^^' ? '<w:vMerge/>' : ''
  const paragraphs = (cell === '^^' ? '' : cell.replace(/^>>/u, ''))
    .split(' // ')
    .map((text) => paragraphXml(text.trim(), notes))
  return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${paragraphs.join('')}</w:tc>`
}

function paragraphXml(line: string, notes: string[]): string {
  let text = line
  let properties = ''
  let bold = false
  for (
    let mark = /^@(b|c|s\((\w+)\)|n\((\d+),(\d+)\))\s*/u.exec(text);
    mark;
    mark = /^@(b|c|s\((\w+)\)|n\((\d+),(\d+)\))\s*/u.exec(text)
  ) {
    text = text.slice(mark[0].length)
    if (mark[1] === 'b') bold = true
    else if (mark[1] === 'c') properties += '<w:jc w:val="center"/>'
    else if (mark[2]) properties = `<w:pStyle w:val="${mark[2]}"/>${properties}`
    else properties += `<w:numPr><w:ilvl w:val="${mark[4]}"/><w:numId w:val="${mark[3]}"/></w:numPr>`
  }
  return `<w:p><w:pPr>${properties}</w:pPr>${inlineXml(text, bold, notes)}</w:p>`
}

function inlineXml(text: string, bold: boolean, notes: string[]): string {
  return text
    .split(/(\[\w+(?::[^\]]*)?\])/u)
    .map((part) => {
      const [, kind, words = ''] = /^\[(\w+)(?::([^\]]*))?\]$/u.exec(part) ?? []
      switch (kind) {
        case undefined:
          return runXml(part, bold)
        case 'b':
          return runXml(words, true)
        case 'i':
          return runXml(words, bold, '<w:i/>')
        case 'ins':
          return `<w:ins w:id="${++revisions}" w:author="A">${runXml(words, bold)}</w:ins>`
        case 'del':
          return `<w:del w:id="${++revisions}" w:author="A"><w:r><w:delText>${escaped(words)}</w:delText></w:r></w:del>`
        case 'br':
          return '<w:r><w:br/></w:r>'
        case 'tab':
          return '<w:r><w:tab/></w:r>'
        case 'link':
          return `<w:hyperlink>${runXml(words, bold)}</w:hyperlink>`
        case 'sdt':
          return `<w:sdt><w:sdtContent>${runXml(words, bold)}</w:sdtContent></w:sdt>`
        case 'field':
          return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml(words, bold)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
        case 'box': {
          const inside = `<w:txbxContent><w:p>${runXml(words, false)}</w:p></w:txbxContent>`
          return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
        }
        default:
          notes.push(words)
          return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`
      }
    })
    .join('')
}

const runXml = (text: string, bold: boolean, more = ''): string =>
  text === ''
    ? ''
    : `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${more}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const styles = `<w:styles xmlns:w="${w}"><w:style w:styleId="Heading1"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="Muc"><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

/** List 1: `I.`, `1.`, `1.1.`, `a)`; list 2: `1.`; list 3: bullets; list 4: as list 1's items, counted anew. */
const numbering = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
