import type { Runs } from '../../markup/markup-blocks.ts'
import { markBox, singleLine, sizes } from '../layout.ts'
import { halfPoints, pointTwips, twips } from './units.ts'
import { element, mark, type Xml, xmlText } from './wordml.ts'

/** What a paragraph has beside its style; lengths in twips. */
interface ParagraphLook {
  readonly style?: string
  readonly keepNext?: boolean
  readonly border?: Xml
  readonly spacing?: Readonly<Record<string, string | number>>
  readonly indent?: Readonly<Record<string, number>>
}

export function paragraph(look: ParagraphLook, runs: readonly Xml[]): Xml {
  const properties = [
    ...(look.style ? [mark('pStyle', { val: look.style })] : []),
    ...(look.keepNext ? [mark('keepNext')] : []),
    ...(look.border ? [look.border] : []),
    ...(look.spacing ? [mark('spacing', look.spacing)] : []),
    ...(look.indent ? [mark('ind', look.indent)] : []),
  ]
  return element('p', properties.length > 0 ? [element('pPr', properties), ...runs] : runs)
}

/** Runs under a bookmark; `id` tells it from the file's others. */
export const bookmarked = (name: string, id: number, runs: readonly Xml[]): Xml[] => [
  mark('bookmarkStart', { id, name }),
  ...runs,
  mark('bookmarkEnd', { id }),
]

/** A run of one line, or of several; `properties` go beyond the paragraph's style. */
export const run = (text: string | readonly string[], properties: readonly Xml[] = []): Xml =>
  element('r', [
    ...(properties.length > 0 ? [element('rPr', properties)] : []),
    typeof text === 'string' ? words(text) : text.map(words).join(mark('br')),
  ])

const words = (text: string): Xml => `<w:t xml:space="preserve">${xmlText(text)}</w:t>`

export const textRuns = (runs: Runs, size: readonly Xml[] = []): Xml[] =>
  runs.map(({ text, bold, italic }) => run(text, [...(bold ? boldMarks : []), ...(italic ? italicMarks : []), ...size]))

/** A size in points other than the style's. */
export const sized = (points: number): Xml[] => ['sz', 'szCs'].map((name) => mark(name, { val: halfPoints(points) }))

export const boldMarks = [mark('b'), mark('bCs')]
const italicMarks = [mark('i'), mark('iCs')]

/** Words of one style; no run at all for an empty paragraph. */
export const styled = (style: string, text: string, size: readonly Xml[] = []): Xml =>
  paragraph({ style }, text === '' ? [] : [run(text, size)])

/** Words of one style in lines that are broken where we say. */
export const styledLines = (style: string, lines: readonly string[]): Xml =>
  paragraph({ style }, lines.length === 0 ? [] : [run(lines)])

const line = { val: 'single', sz: 6, space: 0, color: '000000' }

/**
 * A drawn rule, centred in a column: the lower edge of a paragraph too low to see, held in by its
 * indents. It stays exact when the words above change, unlike an underline, and needs no drawing.
 * `after` is the gap below in points.
 */
export function rule(length: number, column: number, after = 0): Xml {
  const side = twips((column - length) / 2)
  return paragraph(
    {
      style: 'Rule',
      border: element('pBdr', [mark('bottom', line)]),
      spacing: { before: pointTwips(3), after: pointTwips(after), line: 20, lineRule: 'exact' },
      indent: { left: side, right: side },
    },
    [],
  )
}

/** Millimetres between a boxed word and its box; paragraphs with borders keep them outside their indents. */
const beside = 1

/** A word in a box (KHẨN, DỰ THẢO) of a width in millimetres. */
export function boxed(text: string, width: number, column: number): Xml {
  const indent = twips((column - width) / 2 + beside)
  const above = ((markBox.height - (sizes.mark * singleLine * 25.4) / 72) / 2 / 25.4) * 72
  const sides = (['top', 'left', 'bottom', 'right'] as const).map((side) =>
    mark(side, { ...line, space: Math.round(side === 'left' || side === 'right' ? (beside / 25.4) * 72 : above) }),
  )
  return paragraph({ style: 'Mark', border: element('pBdr', sides), indent: { left: indent, right: indent } }, [
    run(text),
  ])
}
