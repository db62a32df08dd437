import { bookmarkPrefix } from '../../model/marked-paragraph.ts'
import { runText } from '../formats/docx/run-text.ts'
import type { XmlElement } from '../formats/xml-tree.ts'

/** A paragraph or table of a file that bears bookmarks of ours. */
export interface MarkedLine {
  readonly text: string
  /** Without what a program adds to the name of a copy. */
  readonly bookmarks: readonly string[]
  /** All of them are copies of ones that stand elsewhere. */
  readonly copy: boolean
}

/** A program that finds a name taken calls the copy's so. */
const copied = /_Copy_\d+$/u

/** Deleted text and what was moved away; a field's code is no text. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr', 'mc:Fallback'])

/**
 * The paragraphs that bear bookmarks of ours, in the order of the file. The paragraph owns its bookmark, not the range:
 * words typed at its very start or end fall outside. One that was parted owns it in both halves.
 */
export function markedLines(body: XmlElement | undefined): MarkedLine[] {
  const open = new Map<string, string>()
  return (body?.children ?? []).flatMap((element): MarkedLine[] => {
    if (element.name === 'w:bookmarkStart' || element.name === 'w:bookmarkEnd') {
      mark(element, open)
      return []
    }
    const names = [...open.values()]
    walk(element, open, names)
    const ours = [...new Set(names)]
    if (ours.length === 0) return []
    const originals = ours.filter((name) => !copied.test(name))
    return [
      {
        text: textOf(element).normalize('NFC').trim(),
        bookmarks: ours.map((name) => name.replace(copied, '')),
        copy: originals.length === 0,
      },
    ]
  })
}

function walk(element: XmlElement, open: Map<string, string>, names: string[]): void {
  for (const part of element.children) {
    const begun = mark(part, open)
    if (begun !== null) names.push(begun)
    if (!unseen.has(part.name)) walk(part, open, names)
  }
}

/** Notes where a bookmark of ours begins and ends; gives the name of one that begins. */
function mark({ name, attributes }: XmlElement, open: Map<string, string>): string | null {
  const id = attributes['w:id'] ?? ''
  if (name === 'w:bookmarkEnd') open.delete(id)
  if (name !== 'w:bookmarkStart' || !attributes['w:name']?.startsWith(bookmarkPrefix)) return null
  open.set(id, attributes['w:name'])
  return attributes['w:name']
}

function textOf(element: XmlElement): string {
  if (unseen.has(element.name)) return ''
  if (element.name === 'w:tbl') return partsOf(element, 'w:tr').map(textOf).join('\n')
  if (element.name === 'w:tr') return partsOf(element, 'w:tc').map(textOf).join('\t')
  if (element.name === 'w:tc') return partsOf(element, 'w:p').map(textOf).join(' ')
  return runText(element, '') + element.children.map(textOf).join('')
}

const partsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((part) => (part.name === name ? [part] : partsOf(part, name)))
