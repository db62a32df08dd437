import { refusedRows } from '../example/refused-rows.ts'
import type { Plan } from '../plan/row-plan.ts'
import type { DirectoryWords } from '../words/catalogue.ts'
import { refusalText } from '../words/directory-words.ts'
import type { Intake } from './read-files.ts'

/**
 * The refused rows of one of the seen tables as a CSV file, the reasons in the first column; null where the table has
 * none.
 */
export function refusedFile({ taken }: Intake, plan: Plan, position: number, words: DirectoryWords): string | null {
  const index = taken.findIndex((table) => table.position === position)
  const table = taken[index]
  if (!table) return null
  const reasons = new Map(
    plan.rows.flatMap((row) =>
      row.act === 'refuse' && row.table === index
        ? [
            [
              row.row,
              row.refusals.map((refusal) => refusalText(words, table.recognised.kind, refusal)).join(' '),
            ] as const,
          ]
        : [],
    ),
  )
  return reasons.size === 0 ? null : refusedRows(table.sheet, table.recognised.headerRow, reasons, words.reason)
}
