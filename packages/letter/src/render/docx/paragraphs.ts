import { BorderStyle, Paragraph, TextRun } from 'docx'
import type { Runs } from '../../markup/markup-blocks.ts'
import { pointTwips, twips } from './units.ts'

const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 }

/** Text of one style. */
export const styled = (style: string, text: string): Paragraph => new Paragraph({ style, children: [new TextRun(xmlText(text))] })

export const textRuns = (runs: Runs): TextRun[] =>
  runs.map(({ text, bold, italic }) =>
    bold || italic
      ? new TextRun({ text: xmlText(text), ...(bold && { bold: true }), ...(italic && { italics: true }) })
      : new TextRun(xmlText(text)),
  )

/**
 * A drawn rule, centred in a column: the lower edge of a paragraph too low to see, held in by its
 * indents. It stays exact when the words above change, unlike an underline, and needs no drawing.
 */
export function rule(length: number, column: number, after = 0): Paragraph {
  const side = twips((column - length) / 2)
  return new Paragraph({
    style: 'Rule',
    border: { bottom: line },
    indent: { left: side, right: side },
    spacing: { before: pointTwips(1), after: pointTwips(after), line: 20, lineRule: 'exact' },
  })
}

/** A word in a box (KHẨN, DỰ THẢO), as wide as the word and a little more. */
export function boxed(text: string, width: number, column: number): Paragraph {
  const side = twips((column - width) / 2)
  return new Paragraph({
    style: 'Mark',
    border: { top: line, bottom: line, left: { ...line, space: 4 }, right: { ...line, space: 4 } },
    indent: { left: side, right: side },
    children: [new TextRun(xmlText(text))],
  })
}

/** Characters that XML cannot hold would make the whole file unreadable. */
export const xmlText = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
