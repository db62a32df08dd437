import type { LetterJson } from '@thidua/schema/letter-json'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import type { Source } from '../../model/source-block.ts'
import { fullName, naturalName } from '../../sentences/agency-name.ts'
import { citationsOf, mergeCitations } from '../../sentences/citations.ts'
import { figuresOf } from '../../sentences/figures.ts'
import { fold } from '../../sentences/fold.ts'
import { blankLetter } from './form/blank-letter.ts'
import { covered, headingWords, keptWords, lostSuperior } from './form/cover.ts'
import { readAddressees, readLetterhead } from './form/letterhead.ts'
import { readMovement } from './form/movement.ts'
import { readOpening, reporter } from './form/opening.ts'
import { otherDocument } from './form/other-document.ts'
import type { Recognised } from './form/recognised.ts'
import { readFoot } from './form/signature.ts'
import { type Parts, splitParts, titleOf } from './form/split-parts.ts'
import { placeAnnexes } from './outline/annexes.ts'
import { type Line, toLines } from './outline/line.ts'
import { isGroup } from './outline/outline-state.ts'
import { readOutline } from './outline/read-outline.ts'
import { sectionsOf, unplacedText } from './outline/sections.ts'
import { toMarkup } from './outline/to-markup.ts'

/** Takes a letter apart. Pure; whatever finds no place is in `unplaced`. */
export function recognise(source: Source): Recognised {
  const parts = splitParts(toLines(source.blocks))
  const isReport = parts.kind ? parts.kind.name === 'Báo cáo' || reportsByLetter(parts) : parts.body.length > 0
  return isReport ? report(parts, source.notes) : otherDocument(parts, source)
}

/**
 * "V/v báo cáo sơ kết …": an official letter that reports by itself and answers the outline. One that asks for
 * reports by the same outline answers nothing; one that only sends a report has no outline.
 */
function reportsByLetter({ kind, title, opening, body }: Parts): boolean {
  const about = fold([kind?.rest, ...title.map(textOfLine)].join(' '))
  if (kind?.name !== 'Công văn' || !/\bbao cao\b/u.test(about)) return false
  const reports = ({ text }: Line) =>
    /\snhư sau\s*:?\s*$/u.test(text) && !/đề nghị|yêu cầu|hướng dẫn/u.test(reporter(text) ?? 'đề nghị')
  if (!opening.some(reports)) return false
  const answered = sectionsOf(readOutline(body).chunks).filter(({ answer }) => answer !== 'missing')
  return answered.length >= fewestAnswers
}

/** Of an official letter's subject, what says that it is a report. */
const aboutReport = /^\(?v\/v\s+(?:việc\s+)?báo cáo\s+/iu

/** Half of the outline's ten items. */
const fewestAnswers = 5

function report(parts: Parts, notes: readonly string[]): Recognised {
  const addressed = readAddressees(parts.opening)
  const head = readLetterhead(parts.head)
  const title = titleOf(parts)?.replace(aboutReport, '') ?? null
  const opening = readOpening(addressed.left)
  const foot = readFoot(parts.foot)
  const split = readOutline(parts.body)
  const outline = { ...split, chunks: [...split.chunks, ...placeAnnexes(parts.annexes)] }
  const sections = sectionsOf(outline.chunks)
  const plain = sections.map(({ place, text }) => ({ place, text: plainText(parseMarkup(text)) }))
  const texts = [
    title ?? '',
    ...addressed.left.map(textOfLine),
    ...parts.closing.map(textOfLine),
    ...plain.map(({ text }) => text),
  ]
  // "Sở báo cáo như sau" names no one.
  const said = [opening.agency, ...parts.closing.map(({ text }) => reporter(text))].find((name) => name?.includes(' '))
  const agency = said == null ? naturalName(head.issuer, texts) : fullName(said, head.issuer)

  const mentions = [...opening.citations, ...plain.flatMap(({ place, text }) => [...citationsOf(text, place)])]
  const letter: LetterJson = {
    ...blankLetter,
    kind: 'report',
    agency,
    number: head.number,
    issuedOn: head.issuedOn,
    place: head.place,
    addressees: [...head.addressees, ...addressed.addressees],
    title,
    movement: readMovement(texts),
    request: opening.request,
    sections,
    citations: mergeCitations(mentions).filter(
      ({ number }) => number !== opening.request?.number && number !== head.number,
    ),
    figures: sections.flatMap(({ place, text }) => figuresOf(sentencesOf(text), place)),
    recipients: [...foot.recipients],
    signature: foot.signature && { lines: [...foot.signature.lines], name: foot.signature.name },
    unplaced: outline.chunks
      .filter(({ place }) => place === null)
      .map(unplacedText)
      .filter((text) => text !== ''),
  }
  const fixed = [
    ...(head.issuer === null ? [] : [head.issuer]),
    ...addressed.left.map(markupOf),
    ...parts.closing.map(markupOf),
  ]
  const groups = outline.headings.filter(({ target }) => isGroup(target)).map(({ heading }) => heading)
  const kept = keptWords(letter)
  const inHeadings = new Set([...kept, ...headingWords])
  const lost = [
    ...lostSuperior(head.superior, kept),
    ...fixed.filter((text) => !covered(text, kept)),
    ...groups.filter((text) => !covered(text, inHeadings)),
  ]
  const loose = [...head.left, ...foot.left].map(markupOf)
  return {
    letter: { ...letter, unplaced: [...lost, ...loose, ...letter.unplaced, ...notes].filter((text) => text !== '') },
    parts,
    outline,
    national: head.national,
  }
}

/** The text outside tables: a cell's number is counted by its row. */
const sentencesOf = (markup: string): string => plainText(parseMarkup(markup).filter(({ kind }) => kind !== 'table'))

const textOfLine = (line: Line): string => line.text

const markupOf = (line: Line): string => toMarkup([line])
