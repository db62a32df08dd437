import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { itemsOf, numberOf, type TemplateItem } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import { type BodyBlock, type LetterDocument, plainRuns } from '../model/letter-document.ts'
import { type AnnexDraft, annexLabel, finishAnnexes } from './annexes/annex-draft.ts'
import { figuresAnnex } from './annexes/figures-annex.ts'
import { rowsAnnex } from './annexes/rows-annex.ts'
import { bodyBlocks } from './body.ts'
import { createCite } from './cite.ts'
import { composeSeal } from './compose-seal.ts'
import { upper, upperFirst } from './format-vietnamese.ts'
import {
  addressees,
  annexNote,
  closing,
  issuedOn,
  letterTitle,
  movementName,
  numberLine,
  opening,
  placeAndDate,
  recipients,
  reportWords,
  typedField,
  urgency,
} from './letter-texts.ts'
import { issuerLines } from './letterhead.ts'
import type { ReportInput } from './report-input.ts'
import { rowsInLetter } from './rows/registry.ts'
import { composeSignature } from './signature.ts'
import { typedChoices, typedFigures } from './typed-figures.ts'
import { typedRows } from './typed-rows.ts'

const figuresKey = 'figures'

/**
 * Composes the official letter of a report: pure, no clock, the same input gives the same letter.
 * Works on a draft in any state; nothing that was typed is cut.
 */
export function composeReport(input: ReportInput): LetterDocument {
  const { template, answers, agency } = input
  const cite = createCite()
  const { bases, text } = opening(input, cite)
  const title = letterTitle(input)
  const items = itemsOf(template).filter((item) => itemAnswer(item, answers) === 'content')
  const annexes = [...rowsAnnexes(items, input), ...listed(figuresAnnex(figuresKey, items, answers))]
  const attached = (key: string) => `${annexLabel(annexes, key)} kèm theo`
  const firstWithFigures = items.find(
    (item) => typedFigures(item, answers).length + typedChoices(item, answers).length > 0,
  )

  return {
    properties: {
      title: upperFirst(reportWords(title)),
      subject: movementName(input.movement),
      author: agency.name,
      issuedOn: issuedOn(input),
    },
    superior: agency.superiorLine.trim() === '' ? null : upper(agency.superiorLine.trim()),
    issuer: issuerLines(agency),
    number: numberLine(input),
    placeAndDate: placeAndDate(input),
    urgency: urgency(answers),
    draftMark: input.status === 'draft' ? 'DỰ THẢO' : null,
    kind: 'BÁO CÁO',
    subject: title,
    addressees: addressees(input),
    bases,
    body: [
      ...paragraphs(text, 'letter/opening'),
      ...bodyBlocks(template.chapters, {
        answers,
        status: input.status,
        movement: movementName(input.movement),
        rowsAnnex: ({ id }) => attached(id),
        figuresAnnex: (item) => (item === firstWithFigures ? attached(figuresKey) : null),
      }),
      ...paragraphs(closing(input), 'letter/closing'),
    ],
    signature: composeSignature(typedField(answers, 'capacity'), typedField(answers, 'signer'), agency),
    recipients: recipients(input),
    annexes: finishAnnexes(annexes, annexNote(input)),
    ...(input.sealed && { seal: composeSeal(input.sealed) }),
  }
}

/** One annex a list; where two items list the same kind of row, its title says whose it is. */
function rowsAnnexes(items: readonly TemplateItem[], { template, answers }: ReportInput): AnnexDraft[] {
  const lists = items.flatMap((item) => {
    const { id, rows: slug } = item
    const rows = typedRows(answers, item)
    return slug === null || rows.length === 0 ? [] : [{ id, slug, rows }]
  })
  return lists.flatMap(({ id, slug, rows }) => {
    const inLetter = rowsInLetter[slug]
    if (inLetter.where !== 'annex') return []
    const { annexTitle } = rowsOf(slug)
    const several = lists.filter((list) => list.slug === slug).length > 1
    const title = several ? `${annexTitle} (Mục ${numberOf(template, id)})` : annexTitle
    return [rowsAnnex(id, title, slug, rows, inLetter.total(rows))]
  })
}

const paragraphs = (text: string, path: string): BodyBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', runs: plainRuns(line), path }))

const listed = <T>(value: T | null): T[] => (value === null ? [] : [value])
