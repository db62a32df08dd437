import type { Pool } from 'pg'
import { lockCompilation } from '#domain/compiling/lock-compilation.ts'
import type { SignedIn } from '#graphql/context.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { typedText } from '#lib/typed-text.ts'

const maxName = 120

const freeze = statement<{ id: string }>(
  'freeze-compilation',
  `INSERT INTO frozen_version (report_id, name, change_id, by_id)
  SELECT $1, $2, max(id), $3 FROM change WHERE report_id = $1 HAVING max(id) IS NOT NULL
  ON CONFLICT (report_id, name) DO NOTHING RETURNING id`,
)

/**
 * Freezes a compiled letter's draft as it stands, under a name. The report is held meanwhile, so that no save that is on
 * its way can become part of it later. Throws a `ValidationError` without a name, for one that is too long or taken.
 */
export const freezeCompilation = (
  pool: Pool,
  { personId }: SignedIn,
  { roundId, name: typed }: { readonly roundId: string; readonly name: string },
): Promise<void> =>
  transaction(pool, async (client) => {
    const name = typedText('name', typed).replace(/\s+/gu, ' ')
    if (name === '') throw new ValidationError([{ path: 'name', rule: 'required' }])
    if (name.length > maxName) throw new ValidationError([{ path: 'name', rule: 'tooLong' }])
    const letter = await lockCompilation(client, roundId)
    if (!letter) throw new NotFoundError()
    const [made] = await freeze(client, [letter.id, name, personId])
    if (!made) throw new ValidationError([{ path: 'name', rule: 'taken' }])
  })
