import { documentKey, registryIssuer } from '@thidua/schema/document-key'
import type { PlanRow } from '@thidua/schema/outline/rows/plans'
import type { RowPart } from './reported-facts.ts'

type Row = RowPart<PlanRow & { readonly rowId: string }>

/** A document that reports list, with all who do. */
export interface MergedDocument {
  readonly key: string
  readonly rows: readonly Row[]
  /** Agencies that list it, each once. */
  readonly agencies: number
  /** Somebody lists it as issued by themselves to carry the movement out. */
  readonly implements: boolean
  /** It has another type or date somewhere. */
  readonly differs: boolean
}

/** Documents by number and issuer; those that most agencies list come first, then in the order they came. */
export const mergedDocuments = (rows: readonly Row[]): MergedDocument[] =>
  [...Map.groupBy(rows, keyOf)]
    .map(([key, listed]) => ({
      key,
      rows: listed,
      agencies: new Set(listed.map(({ submission }) => submission.agency.id)).size,
      implements: listed.some(({ row }) => row.role === 'implements'),
      differs: new Set(listed.map(({ row }) => `${row.type} ${row.issuedOn}`)).size > 1,
    }))
    .sort((a, b) => b.agencies - a.agencies)

const keyOf = ({ submission, row }: Row): string =>
  documentKey(row.number ?? '', registryIssuer(row.issuer ?? '', submission.agency.name))
