import type { LetterJson } from '@thidua/schema/letter-json'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import type { Source } from '../../model/source-block.ts'
import { fullName } from '../../sentences/agency-name.ts'
import { citationsOf, mergeCitations } from '../../sentences/citations.ts'
import { figuresOf } from '../../sentences/figures.ts'
import { readAddressees } from './form/addressees.ts'
import { blankLetter } from './form/blank-letter.ts'
import { type Foot, readFoot } from './form/foot.ts'
import { isClosingFormula, isGroupFormula, isOpeningFormula } from './form/formulas.ts'
import { agencyName, claimBodies, printer } from './form/head-fields.ts'
import { isReport } from './form/is-report.ts'
import { type Letterhead, readLetterhead } from './form/letterhead.ts'
import { readMovement } from './form/movement.ts'
import { readOpening, reporter } from './form/opening.ts'
import { otherDocument } from './form/other-document.ts'
import { type Parts, splitParts, titleOf } from './form/parts/split-parts.ts'
import type { Recognised } from './form/recognised.ts'
import { Ledger } from './ledger.ts'
import { placeAnnexes } from './outline/annexes.ts'
import { type Evidence, evidenceOf, followsOutline } from './outline/gate.ts'
import { type Line, toLines } from './outline/line.ts'
import { isGroup, type Outline } from './outline/outline-state.ts'
import { ownOutline } from './outline/own-outline.ts'
import { sectionsOf, unplacedText } from './outline/sections.ts'
import { isSealLine } from './shapes/seal-lines.ts'
import { yearlessDate } from './shapes/yearless-date.ts'
import { readTwice, type TwoReadings } from './two-readings.ts'

/** Takes a letter apart by a round's template. Pure; what no recogniser claims is in `unplaced`, in the order of the source. */
export function recognise(source: Source, template: Template = midTermTemplate): Recognised {
  const all = toLines(source.blocks)
  const ledger = new Ledger(all)
  ledger.claim(all.filter(isSealLine), 'seal')
  const lines = all.filter((line) => !isSealLine(line))
  const parts = splitParts(lines)
  return isReport(parts)
    ? report(lines, parts, { ...source, template }, ledger)
    : otherDocument(lines, parts, source, ledger)
}

/** Of an official letter's subject, what says that it is a report. */
const aboutReport = /^\(?v\/v\s+(?:việc\s+)?báo cáo\s+/iu

function report(
  lines: readonly Line[],
  split: Parts,
  { notes, template }: Source & { readonly template: Template },
  ledger: Ledger,
): Recognised {
  const { parts, outline, doubts, evidence } = outlined(lines, split, template)
  const head = readLetterhead(parts.head, ledger)
  const addressed = readAddressees(parts.opening, ledger)
  const foot = readFoot(parts.foot, ledger)
  ledger.claim([...parts.named, ...parts.title], 'title')
  const title = titleOf(parts)?.replace(aboutReport, '') ?? null
  const issuer = head.issuer?.text ?? null
  const opening = readOpening(addressed.left, issuer)
  const sections = sectionsOf(outline.chunks)
  const plain = sections.map(({ place, text }) => ({ place, text: plainText(parseMarkup(text)) }))
  const texts = [
    title ?? '',
    ...addressed.left.map(textOfLine),
    ...parts.closing.map(textOfLine),
    ...plain.map(({ text }) => text),
  ]
  // "Sở báo cáo như sau" names no one.
  const said = [opening.agency, ...parts.closing.map(({ text }) => reporter(text, issuer))].find((name) =>
    name?.includes(' '),
  )
  const mentions = [...opening.citations, ...plain.flatMap(({ place, text }) => [...citationsOf(text, place)])]
  const letter: LetterJson = {
    ...blankLetter,
    kind: 'report',
    agency: said == null ? agencyName(head, texts) : fullName(said, issuer),
    ...(head.superior && { superior: head.superior.text }),
    number: head.number,
    ...dateOf(head, foot, opening.request?.issuedOn ?? null, ledger),
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
    ...foot.signatures,
  }
  claimBodies(head, letter, ledger)
  claimOutline(outline, letter, ledger)
  for (const line of addressed.left) if (isOpeningFormula(line.text, letter)) ledger.claim([line], 'opening')
  for (const line of parts.closing) if (isClosingFormula(line.text, letter)) ledger.claim([line], 'closing')
  return {
    letter: { ...letter, unplaced: [...ledger.unplaced(printer(lines)), ...notes].filter((text) => text !== '') },
    parts,
    outline,
    national: head.national,
    ledger,
    evidence,
    doubts,
  }
}

interface Outlined extends TwoReadings {
  readonly evidence: Evidence
}

/** The body in the outline's places, where the letter is about a movement by its own evidence; else under its own headings, without a place. */
function outlined(lines: readonly Line[], split: Parts, template: Template): Outlined {
  const { parts, outline, doubts } = readTwice(split, template)
  const evidence = evidenceOf(titleOf(parts), parts.opening.map(textOfLine), outline)
  if (followsOutline(evidence)) {
    const chunks = [...outline.chunks, ...placeAnnexes(parts.annexes)]
    return { parts, outline: { ...outline, chunks }, doubts, evidence }
  }
  const own = splitParts(lines, true)
  const annexes = placeAnnexes(own.annexes).map((chunk) => ({ ...chunk, place: null }))
  return {
    parts: own,
    outline: { chunks: [...ownOutline(own.body), ...annexes], headings: [] },
    doubts: new Map(),
    evidence,
  }
}

/** Day and place of issue; a year that the form left open is that of the request's answer. */
function dateOf(
  head: Letterhead,
  foot: Foot,
  requestedOn: string | null,
  ledger: Ledger,
): Pick<LetterJson, 'issuedOn' | 'place'> {
  const inferred = head.dayMonth && yearlessDate(head.dayMonth, requestedOn)
  if (inferred !== null && head.dateLine) ledger.claim([head.dateLine], 'date')
  return {
    issuedOn: head.issuedOn ?? inferred ?? foot.date?.issuedOn ?? null,
    place: head.place ?? foot.date?.place ?? null,
  }
}

/** Claims what has a place, and headings that say no more than the outline; pieces without a place stand together. */
function claimOutline({ chunks, headings }: Outline, letter: LetterJson, ledger: Ledger): void {
  for (const chunk of chunks) {
    const { place, heading, numbering, heads, lines } = chunk
    if (place !== null) ledger.claim([...heads, ...lines], 'section')
    else if (heading === '' && numbering === '') {
      ledger.claim(heads, 'formula')
      ledger.together(lines, unplacedText(chunk))
    } else ledger.together([...heads, ...lines], unplacedText(chunk))
  }
  for (const { target, heading, lines, printed } of headings)
    if (printed || (isGroup(target) && isGroupFormula(heading, target, letter))) ledger.claim(lines, 'heading')
}

/** The text outside tables: a cell's number is counted by its row. */
const sentencesOf = (markup: string): string => plainText(parseMarkup(markup).filter(({ kind }) => kind !== 'table'))

const textOfLine = (line: Line): string => line.text
