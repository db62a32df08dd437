import { isPhone } from '@thidua/schema/administration/person-form'
import type { Role } from '@thidua/schema/permissions'
import type { PersonField } from '../../columns/fields.ts'
import type { DirectoryRow } from '../../columns/recognised.ts'
import type { BlockFinder } from '../blocks.ts'
import { CellReader } from '../cell-reader.ts'
import type { Refusal, RowPlace } from '../refusal.ts'
import { roleWords, yesNoWords } from '../words/person-words.ts'

/** A row of people by itself. Undefined where a cell is empty or was refused. */
export interface ReadPerson {
  readonly place: RowPlace
  readonly table: number
  readonly email: string | undefined
  readonly name: string | undefined
  readonly phone: string | undefined
  readonly agency: string | undefined
  readonly role: Role | undefined
  readonly maySubmit: boolean | undefined
  readonly blockCodes: readonly string[] | undefined
  readonly validFrom: string | undefined
  readonly validUntil: string | undefined
  /** Fields that were refused: nothing more is asked of them. */
  readonly refusedFields: ReadonlySet<string>
  readonly refusals: Refusal[]
}

export function readPersonRow(
  row: DirectoryRow<PersonField>,
  { table, name, blocks }: { readonly table: number; readonly name: string; readonly blocks: BlockFinder },
): ReadPerson {
  const cells = new CellReader(row)
  const email = readEmail(cells)
  const personName = cells.text('name', 150) ?? undefined
  const phone = readPhone(cells)
  const agency = cells.text('agencyCode') ?? undefined
  const role = cells.word('role', roleWords) ?? undefined
  const may = cells.word('maySubmit', yesNoWords)
  const blockCodes = readBlocks(cells, blocks)
  const validFrom = cells.day('validFrom') ?? undefined
  const validUntil = cells.day('validUntil') ?? undefined
  const { refusals } = cells
  const refusedFields = new Set(refusals.flatMap((refusal) => ('field' in refusal ? [refusal.field] : [])))
  if (refusals.some(({ key }) => key === 'emailWrong')) refusedFields.add('email')
  for (const [field, value] of [['email', email] as const, ['agencyCode', agency] as const, ['role', role] as const])
    if (value === undefined && !refusedFields.has(field)) refusals.push({ key: 'empty', field })
  return {
    place: { table: name, row: row.number },
    table,
    email,
    name: personName,
    phone,
    agency,
    role,
    maySubmit: may ? may === 'yes' : undefined,
    blockCodes,
    validFrom,
    validUntil,
    refusedFields,
    refusals,
  }
}

/** One address in small letters, as accounts are found by. */
function readEmail(cells: CellReader<PersonField>): string | undefined {
  const text = cells.text('email')?.toLowerCase()
  if (text === undefined) return undefined
  if (/^[a-z\d!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/u.test(text)) return text
  cells.refuse({ key: 'emailWrong', text })
  return undefined
}

function readPhone(cells: CellReader<PersonField>): string | undefined {
  // A plus leads a number as it leads a formula: of the two, this column has numbers.
  const text = cells.number('phone')
  if (!text || isPhone(text)) return text ?? undefined
  cells.refuse({ key: 'phoneWrong', text })
  return undefined
}

function readBlocks(cells: CellReader<PersonField>, blocks: BlockFinder): readonly string[] | undefined {
  const text = cells.list('blocks')
  if (!text) return undefined
  const found = blocks.findAll(text)
  if (!('unknown' in found)) return found
  cells.refuse({ key: 'blockUnknown', text: found.unknown })
  return undefined
}
