import { finishAnnexes } from '@thidua/letter/compose/annexes/annex-draft'
import { upper, upperFirst } from '@thidua/letter/compose/format-vietnamese'
import {
  annexNote,
  issuedOn,
  movementName,
  numberLine,
  placeAndDate,
  reportWords,
  typedEntries,
  typedField,
  typedOpening,
  urgency,
} from '@thidua/letter/compose/letter-texts'
import { issuerLines } from '@thidua/letter/compose/letterhead'
import { outlineBlocks, outlineHeading } from '@thidua/letter/compose/outline-blocks'
import { composeSignature } from '@thidua/letter/compose/signature'
import { type Annex, type BodyBlock, type LetterDocument, plainRuns } from '@thidua/letter/model/letter-document'
import type { MarkedParagraph } from '@thidua/letter/model/marked-paragraph'
import { findItem, isGroup, numberOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { agencyCount } from '../first-draft/words.ts'
import type { TracedPart } from '../trace/trace-of.ts'
import { answersTable, answersTitle } from './annexes/answers-annex.ts'
import { fittingAnnexes, type ListDraft } from './annexes/fitting-annexes.ts'
import { sendingsTable } from './annexes/sendings-annex.ts'
import { asksFigures } from './asks-figures.ts'
import { type CompiledAbout, letterKey } from './compiled-about.ts'
import { hasAnnexes, listsAgency } from './followed-letter.ts'
import { addresseesOf, compiledTitle, frameParts, sendingCounts, usualRecipients } from './frame-texts.ts'
import type { ItemInLetter } from './item-in-letter.ts'
import { figureColumns } from './lists/figures.ts'
import { annexTable } from './lists/list-columns.ts'
import { fittingSources, markedPart } from './marks/marked-parts.ts'
import { numberedSources } from './marks/numbered-sources.ts'

/** Annexes that stand before those of the items: the agencies, and the figures where the outline asks for any. */
export const annexesBefore = (template: Template): number => (asksFigures(template) ? 2 : 1)

/** The letter for signature, and the same with a number at each source and their list as the last annex. */
export type LetterForm = 'clean' | 'numbered'

/**
 * Composes the official letter of a round that was compiled: a report of its host, in draft until it is issued. Pure, no
 * clock: the same input gives the same letter.
 */
export function composeCompiled(
  about: CompiledAbout,
  template: Template,
  items: readonly ItemInLetter[],
  form: LetterForm = 'clean',
): LetterDocument {
  const { host, fields } = about
  const own = { answers: fields, agency: host }
  const title = compiledTitle(about)
  const movement = movementName(about.movement)
  const byItem = new Map(items.map((item) => [item.item, item.blocks]))
  const frame = frameParts(about, template)
  const [opening, closing] = [frame.opening, frame.closing].map((parts) =>
    parts.flatMap((part) => framePart(about, part).blocks),
  )
  const body = [
    ...(opening ?? []),
    ...outlineBlocks(printedChapters(about, template, byItem), movement, (item, level) => [
      { ...outlineHeading(level, item.numbering, item.heading, movement), place: item.id },
      ...(byItem.get(item.id) ?? []),
    ]),
    ...(closing ?? []),
  ]
  const sources =
    form === 'clean'
      ? null
      : numberedSources(body, markedParagraphs(about, template, items), template, lettersOf(about))
  return {
    properties: {
      title: upperFirst(reportWords(title)),
      subject: upperFirst(movement),
      author: host.name,
      issuedOn: issuedOn(own),
    },
    superior: host.superiorLine.trim() === '' ? null : upper(host.superiorLine.trim()),
    issuer: issuerLines(host),
    number: numberLine(own),
    placeAndDate: placeAndDate(own),
    urgency: urgency(fields),
    draftMark: about.status === 'draft' ? 'DỰ THẢO' : null,
    kind: 'BÁO CÁO',
    subject: title,
    addressees: addresseesOf(about),
    bases: typedOpening(fields)?.bases ?? [],
    body: sources?.body ?? body,
    signature: composeSignature(typedField(fields, 'capacity'), typedField(fields, 'signer'), host),
    recipients: typedEntries(fields, 'recipients') ?? usualRecipients(about),
    annexes: finishAnnexes(
      fittingAnnexes([
        ...(hasAnnexes(about.follows) ? annexDrafts(about, template, items) : []),
        ...(sources ? [{ key: 'sources', title: 'Danh mục nguồn', ...sources.table, total: null }] : []),
      ]),
      annexNote(own),
    ).map(inWords),
  }
}

/** All paragraphs of the letter with their sources, as its Word file carries them (`renderMarkedDocx`). */
export function markedParagraphs(
  about: CompiledAbout,
  template: Template,
  items: readonly ItemInLetter[],
): MarkedParagraph[] {
  const { opening, closing } = frameParts(about, template)
  const framed = (part: TracedPart) => framePart(about, part).marked
  return fittingSources([...opening.map(framed), ...items.flatMap(({ marked }) => marked), ...closing.map(framed)])
}

/** A supplement has the headings of what it says something of; every other letter has all. */
function printedChapters(
  { follows }: CompiledAbout,
  { chapters }: Template,
  byItem: ReadonlyMap<string, readonly BodyBlock[]>,
): Template['chapters'] {
  if (follows?.kind !== 'supplement') return chapters
  const says = ({ id }: TemplateItem) => (byItem.get(id) ?? []).length > 0
  return chapters.flatMap((chapter) => {
    const parts = chapter.parts.flatMap((part): typeof chapter.parts => {
      if (!isGroup(part)) return says(part) ? [part] : []
      const items = part.items.filter(says)
      return items.length > 0 ? [{ ...part, items }] : []
    })
    return parts.length > 0 ? [{ ...chapter, parts }] : []
  })
}

const framePart = (about: CompiledAbout, part: TracedPart) => markedPart(letterKey(about), '', part, [paragraph(part)])

const lettersOf = ({ sendings }: CompiledAbout) =>
  new Map(sendings.flatMap(({ reference, letter }) => (reference && letter ? [[reference, letter] as const] : [])))

/** What the spreadsheet has instead is said, under no empty table. */
const inWords = (annex: Annex): Annex =>
  annex.table === null || annex.table.rows.length > 0
    ? annex
    : {
        ...annex,
        landscape: false,
        table: null,
        blocks: [{ kind: 'paragraph', runs: plainRuns(`${annex.table.total ?? ''}.`) }],
      }

const paragraph = ({ text }: TracedPart): BodyBlock => ({ kind: 'paragraph', runs: plainRuns(text) })

function sendingsAnnex(about: CompiledAbout): ListDraft {
  const { sendings, follows } = about
  if (follows?.kind !== 'supplement')
    return {
      key: 'sendings',
      title: 'Danh sách cơ quan, đơn vị và tình hình gửi báo cáo',
      ...sendingsTable(sendings),
      total: sendingCounts(about),
    }
  const added = sendings.filter(({ agency }) => listsAgency(follows, agency))
  return {
    key: 'sendings',
    title: 'Danh sách cơ quan, đơn vị gửi báo cáo sau hoặc có thay đổi',
    ...sendingsTable(added),
    total: `Tổng số: ${agencyCount(added.length)}`,
  }
}

function annexDrafts(about: CompiledAbout, template: Template, items: readonly ItemInLetter[]): ListDraft[] {
  const lists = items.flatMap(({ item, annex }) => (annex === null ? [] : [{ key: item, ...annex }]))
  const answered = items
    .filter(({ answers }) => answers.length > 0)
    .map(({ item, answers }) => ({
      heading: `${numberOf(template, item)}. ${findItem(template, item)?.name.vi ?? ''}`,
      answers,
    }))
  const figures = items.flatMap((item) => item.figures).filter(({ printed }) => printed !== null)
  return [
    sendingsAnnex(about),
    ...(asksFigures(template)
      ? [
          {
            key: 'figures',
            title: 'Biểu tổng hợp số liệu',
            ...annexTable(figureColumns, [{ heading: null, rows: figures }]),
            total: null,
          },
        ]
      : []),
    ...lists,
    ...(answered.length === 0 ? [] : [{ key: 'answers', title: answersTitle, ...answersTable(answered), total: null }]),
  ]
}
