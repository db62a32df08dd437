import { lowerFirst } from '@thidua/letter/compose/format-vietnamese'
import { cellPath } from '@thidua/schema/outline/paths'
import { recommendations } from '@thidua/schema/outline/rows/recommendations'
import { nearGroups } from '../../near-equal/near-groups.ts'
import { type RowPart, rowParts } from '../../totals/reported-facts.ts'
import { rowsByCell } from '../../totals/rows-by-cell.ts'
import { agenciesOf, computed, type DraftParagraph, type ItemMaterial } from '../draft-paragraph.ts'
import { fittingRange } from '../fitting-range.ts'
import { words } from '../words.ts'

/** Recommendations that a first draft quotes for an addressee: those that most agencies make. */
const maxQuoted = 5

/** The addressees as the outline names them. */
const addressees = recommendations.cells.addressee.meta.options ?? []

/** Recommendations by addressee: how many, and those that most agencies make, each with all who make it. */
export function recommendationParagraphs({ item, reported, names }: ItemMaterial): DraftParagraph[] {
  const rows = rowParts(reported, 'recommendations', item.id).map((part) => ({
    ...part,
    path: cellPath(item.id, 'recommendations', part.row.rowId, 'text'),
  }))
  const groups = rowsByCell(
    rows,
    ({ addressee }) => addressee as string | null,
    addressees.map(({ key }) => key),
  )
  return groups.flatMap(([key, made]) => {
    const option = addressees.find((one) => one.key === key)
    if (!option) return []
    const name = option.key === 'other' ? lowerFirst(option.label.vi) : option.label.vi
    const text = words.recommendations(name, made.length, agenciesOf(made))
    return [computed('recommendations', option.key, text, made), ...quotes(made, names)]
  })

  type Part = (typeof rows)[number]

  function quotes(made: readonly RowPart<Part['row']>[], agencies: ItemMaterial['names']): DraftParagraph[] {
    const units = made.map(({ submission, row }, at) => ({
      id: String(at),
      by: submission.agency.id,
      text: row.text ?? '',
    }))
    const partOf = (id: string) => made.slice(Number(id), Number(id) + 1)
    return nearGroups(units, agencies)
      .map(({ members }) => members.flatMap(({ id }) => partOf(id)))
      .sort((a, b) => agenciesOf(b) - agenciesOf(a))
      .slice(0, maxQuoted)
      .flatMap((members) => quoted(members))
  }

  /** The words of the first who makes it; the others are its basis. */
  function quoted([first, ...others]: readonly RowPart<Part['row']>[]): DraftParagraph[] {
    const typed = first?.submission.answers[first.path] ?? ''
    const range = fittingRange(typed)
    if (!first || !range) return []
    return [
      {
        slot: `recommendation/${first.submission.report}/${first.row.rowId}`,
        kind: 'quote',
        text: range.text,
        computed: null,
        rests: [
          { submission: first.submission, path: first.path, range, role: 'quote' },
          ...others.map(({ submission, path }) => ({ submission, path, range: null, role: 'basis' as const })),
        ],
      },
    ]
  }
}
