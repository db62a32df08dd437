import type { ItemId } from '@thidua/schema/outline/item-id'
import type { InspectionRow } from '@thidua/schema/outline/rows/inspections'
import { findItem } from '@thidua/schema/outline/template'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { withItemAlone } from '../answers/with-item-alone.ts'
import { inspectionTotals, type JointProposal } from '../totals/inspection-totals.ts'
import { reportedFacts, rowParts } from '../totals/reported-facts.ts'

/** A row of a report that tells of an inspection. */
export interface ToldInspection extends Pick<InspectionRow, 'by' | 'inspected' | 'date' | 'document' | 'findings'> {
  readonly agency: string
  readonly reference: string
}

/** Inspections of several reports that may be one, and what a person decided of it; null = nothing yet. */
export interface JointQuestion {
  readonly key: string
  readonly told: readonly ToldInspection[]
  readonly isOne: boolean | null
}

/** All that is asked about the inspections of an item, those that are decided last. */
export function jointQuestions(
  round: CompiledRound,
  id: ItemId,
  decisions: ReadonlyMap<string, boolean>,
): JointQuestion[] {
  const item = findItem(round.template, id)
  if (item?.rows !== 'inspections') return []
  const rows = rowParts(reportedFacts(withItemAlone(round, item)), 'inspections', id)
  const asked = [...inspectionTotals(rows, decisions).proposals, ...inspectionTotals(rows).proposals]
  return [...new Map(asked.map((proposal) => [proposal.key, proposal])).values()]
    .map((proposal) => ({ key: proposal.key, told: toldOf(proposal), isOne: decisions.get(proposal.key) ?? null }))
    .sort((a, b) => Number(a.isOne !== null) - Number(b.isOne !== null))
}

const toldOf = ({ inspections }: JointProposal): ToldInspection[] =>
  inspections.flatMap(({ rows }) =>
    rows.map(({ submission, row: { by, inspected, date, document, findings } }) => ({
      agency: submission.agency.name,
      reference: submission.reference,
      by,
      inspected,
      date,
      document,
      findings,
    })),
  )
