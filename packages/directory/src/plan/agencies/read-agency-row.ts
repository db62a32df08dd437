import type { AgencyField } from '../../columns/fields.ts'
import type { DirectoryRow } from '../../columns/recognised.ts'
import type { BlockFinder } from '../blocks.ts'
import { CellReader } from '../cell-reader.ts'
import type { Agency } from '../directory.ts'
import type { Refusal, RowPlace } from '../refusal.ts'
import { kindWords, regimeWords } from '../words/agency-words.ts'

/** A row of agencies by itself: what it says, others still by the words of the cell. */
export interface ReadAgency {
  readonly place: RowPlace
  readonly table: number
  /** Undefined where the cell is empty, null where it was refused. */
  readonly code: string | undefined | null
  readonly said: Said
  readonly parent: string | undefined
  readonly predecessors: readonly string[] | undefined
  /** Fields that were refused: nothing more is asked of them. */
  readonly refusedFields: ReadonlySet<string>
  readonly refusals: Refusal[]
}

/** What the cells say that are not empty. */
export type Said = {
  readonly [Key in Exclude<keyof Agency, 'code' | 'parentCode' | 'predecessorCodes'>]?: NonNullable<Agency[Key]>
}

const maxPredecessors = 20

export function readAgencyRow(
  row: DirectoryRow<AgencyField>,
  { table, name, blocks }: { readonly table: number; readonly name: string; readonly blocks: BlockFinder },
): ReadAgency {
  const cells = new CellReader(row)
  const code = cells.code('code')
  const block = cells.text('block')
  const blockCode = block ? (blocks.find(block) ?? cells.refuse({ key: 'blockUnknown', text: block })) : block
  const said = kept({
    // The official ones are in capitals.
    electronicCode: cells.code('electronicCode')?.toUpperCase(),
    name: cells.text('name'),
    shortName: cells.text('shortName'),
    symbol: cells.text('symbol'),
    kind: cells.word('kind', kindWords),
    superiorLine: cells.text('superiorLine'),
    letterPlace: cells.text('letterPlace'),
    headPost: cells.text('headPost'),
    regime: cells.word('regime', regimeWords),
    blockCode,
    validFrom: cells.day('validFrom'),
    validUntil: cells.day('validUntil'),
  })
  const parent = cells.text('parentCode') ?? undefined
  const predecessors = cells
    .list('predecessorCodes')
    ?.split(/[;,\s]+/u)
    .filter(Boolean)
  if (predecessors && predecessors.length > maxPredecessors)
    cells.refuse({ key: 'tooManyCodes', field: 'predecessorCodes', most: maxPredecessors })
  const { refusals } = cells
  const refusedFields = new Set(refusals.flatMap((refusal) => ('field' in refusal ? [refusal.field] : [])))
  const place = { table: name, row: row.number }
  return { place, table, code, said, parent, predecessors, refusedFields, refusals }
}

/** The values that are there. */
const kept = (values: { [Key in keyof Said]-?: Said[Key] | undefined | null }): Said =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))
