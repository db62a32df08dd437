import { inspectionTotals } from '../../totals/inspection-totals.ts'
import { rowParts } from '../../totals/reported-facts.ts'
import { computed, type DraftParagraph, type ItemMaterial } from '../draft-paragraph.ts'
import { type Counted, words } from '../words.ts'

/** How many inspections there were, those of joint teams once. */
export function inspectionParagraphs({ item, reported, joint }: ItemMaterial): DraftParagraph[] {
  const { inspections } = inspectionTotals(rowParts(reported, 'inspections', item.id), joint)
  if (inspections.length === 0) return []
  const kinds = Object.entries(words.inspectionKinds).map(
    ([kind, noun]): Counted => [inspections.filter(({ rows: [first] }) => first?.row.kind === kind).length, noun],
  )
  const once = inspections.filter(({ rows }) => new Set(rows.map(({ submission }) => submission.report)).size > 1)
  return [
    computed(
      'inspections',
      null,
      words.inspections(inspections.length, kinds, once.length),
      inspections.flatMap(({ rows }) => rows),
    ),
  ]
}
