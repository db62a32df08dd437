import { fold } from '../../../sentences/fold.ts'
import { evidenceOf, showsReport } from '../outline/gate.ts'
import type { Line } from '../outline/line.ts'
import { sectionsOf } from '../outline/sections.ts'
import { readOutline } from '../outline/walk/read-outline.ts'
import { numberLine } from '../shapes/letterhead-shapes.ts'
import { reporter } from './opening.ts'
import type { Parts } from './parts/split-parts.ts'

/** Half of the outline's ten items. */
const fewestAnswers = 5

/**
 * Whether a letter is a report, by evidence and never by default: it says so, or its symbol does; an official letter
 * where it answers the outline itself; a text without a name only by its outline.
 */
export function isReport(parts: Parts): boolean {
  const { kind, head } = parts
  if (kind?.name === 'Báo cáo') return true
  if (kind?.name === 'Công văn') return reportsByLetter(parts)
  if (kind !== null) return false
  if (head.some(({ text }) => /[/-]\s*BC(?:\s*-|$)/u.test(text) && numberLine(text) !== null)) return true
  return outlined(parts)
}

/** Whether a text without a name follows the outline. */
const outlined = ({ opening, body }: Parts): boolean => {
  const said = opening.map(({ text }) => text)
  return showsReport(evidenceOf(null, said, readOutline(body)))
}

/**
 * "V/v báo cáo sơ kết …": an official letter that reports by itself and answers the outline. One that asks for
 * reports by the same outline answers nothing; one that only sends a report has no outline.
 */
function reportsByLetter(parts: Parts): boolean {
  const { kind, title, opening, body } = parts
  const about = fold([kind?.rest, ...title.map(({ text }) => text)].join(' '))
  if (about !== '' && !/\bbao cao\b/u.test(about)) return false
  const reports = ({ text }: Line) =>
    /\snhư sau\s{0,4}:?\s{0,4}$/u.test(text) && !/đề nghị|yêu cầu|hướng dẫn/u.test(reporter(text, null) ?? 'đề nghị')
  if (!opening.some(reports)) return false
  if (kind?.index === null) return outlined(parts)
  return sectionsOf(readOutline(body).chunks).filter(({ answer }) => answer !== 'missing').length >= fewestAnswers
}
