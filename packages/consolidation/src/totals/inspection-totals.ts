import { fold } from '@thidua/letter/sentences/fold'
import { registryIssuer } from '@thidua/schema/document-key'
import type { InspectionRow } from '@thidua/schema/outline/rows/inspections'
import { derivedId } from '../sources/derived-id.ts'
import type { RowPart } from './reported-facts.ts'

type Row = RowPart<InspectionRow & { readonly rowId: string }>

/** One inspection, with every row that tells of it. */
export interface Inspection {
  readonly rows: readonly Row[]
}

/** Inspections of several reports that may be one, of a joint team: a person decides. */
export interface JointProposal {
  /** The same as long as the day and the document, or the day and the bodies, are. */
  readonly key: string
  readonly inspections: readonly Inspection[]
}

export interface InspectionTotals {
  /** Each counted once. */
  readonly inspections: readonly Inspection[]
  /** Not decided yet; each of theirs counts by itself until it is. */
  readonly proposals: readonly JointProposal[]
}

/**
 * Inspections of all reports. One body inspected on one day by one document is one inspection, whoever reports it. Those
 * of one document and day with other names, and those of the same bodies on a day, may be one: they are proposed, and are
 * one only where `decisions` says so (a proposal's key → whether they are one).
 */
export function inspectionTotals(
  rows: readonly Row[],
  decisions: ReadonlyMap<string, boolean> = new Map(),
): InspectionTotals {
  const certain = groupsOf(
    rows.map((row) => ({ rows: [row] })),
    ({ row, submission }) => withDay(row, row.document && `${document(row)} ${body(row.inspected, submission)}`),
  ).map(([, inspections]) => joined(inspections))
  const proposals: JointProposal[] = []
  let inspections = certain
  for (const keyOf of [byDocument, byBodies]) {
    inspections = groupsOf(inspections, keyOf).flatMap(([day, alike]) => {
      if (day === null || alike.length === 1 || !mayBeOne(alike)) return alike
      const key = derivedId('joint', day)
      const decided = decisions.get(key)
      if (decided === undefined) proposals.push({ key, inspections: alike })
      return decided ? [joined(alike)] : alike
    })
  }
  return { inspections, proposals }
}

const byDocument = ({ row }: Row): string | null => withDay(row, row.document && document(row))

const byBodies = ({ row, submission }: Row): string | null =>
  withDay(row, [row.by, row.inspected].map((name) => body(name, submission)).join(' / '))

/** Groups by the first row's key, in the order they came; what has no key is by itself. */
function groupsOf(
  inspections: readonly Inspection[],
  keyOf: (row: Row) => string | null,
): [key: string | null, inspections: Inspection[]][] {
  const groups = Map.groupBy(inspections, (inspection): unknown => {
    const [first] = inspection.rows
    return (first && keyOf(first)) ?? inspection
  })
  return [...groups].map(([key, alike]) => [typeof key === 'string' ? key : null, alike])
}

/** A report that lists two of them says that they are two. */
function mayBeOne(inspections: readonly Inspection[]): boolean {
  const reports = inspections.flatMap(({ rows }) => [...new Set(rows.map(({ submission }) => submission.report))])
  return new Set(reports).size === reports.length
}

const joined = (inspections: readonly Inspection[]): Inspection => ({ rows: inspections.flatMap(({ rows }) => rows) })

/** Without a day nothing is known to be one. */
const withDay = ({ date }: InspectionRow, key: string | null): string | null =>
  date === null || key === null || key === '' ? null : `${date} ${key}`

const document = (row: InspectionRow): string => (row.document ?? '').replaceAll(/\s/gu, '').toUpperCase()

/** "Thôn 1" of one commune is not that of another. */
const body = (name: string | null, { agency }: Row['submission']): string =>
  fold(registryIssuer(name ?? '', agency.name))
