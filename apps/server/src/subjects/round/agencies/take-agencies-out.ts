import type { Prisma } from '@thidua/prisma/client'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'
import { actOnRound, running } from '../act-on-round.ts'
import type { AdministeredRound } from '../administered-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'

const TakeAgenciesOutInput = builder.inputType('TakeAgenciesOutInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    lastChange: t.id(),
    agencyIds: t.idList({ description: 'Of a draft, null is all.' }),
    reason: t.string({ description: 'Needed where the round runs: the agency reads it.' }),
  }),
})

/** The names of those that were taken out. */
async function takeOut(
  tx: Prisma.TransactionClient,
  round: AdministeredRound,
  ids: readonly string[] | null,
  reason: string,
  byId: string,
): Promise<{ name: string }[]> {
  if (round.state === 'draft')
    return tx.$queryRaw`WITH gone AS (
        DELETE FROM round_agency WHERE round_id = ${round.id}::uuid
          AND (${ids}::uuid[] IS NULL OR agency_id = ANY(${ids}::uuid[])) RETURNING agency_id
      ) SELECT a.name FROM gone JOIN agency a ON a.id = gone.agency_id ORDER BY a.name COLLATE "vi-x-icu" LIMIT 20`
  return tx.$queryRaw`WITH held AS (
      SELECT id FROM report WHERE round_id = ${round.id}::uuid AND agency_id = ANY(${ids}::uuid[])
        AND withdrawn_at IS NULL ORDER BY id FOR UPDATE
    ), gone AS (
      UPDATE report r SET withdrawn_at = now(), withdrawn_reason = ${reason},
        state_since = greatest(now(), state_since + interval '1 millisecond')
      FROM held WHERE r.id = held.id RETURNING r.id, r.agency_id, r.state
    ), told AS (
      INSERT INTO report_event (report_id, act, "from", "to", by_id, note)
      SELECT id, 'withdraw', state, state, ${byId}::uuid, ${reason} FROM gone
    ) SELECT a.name FROM gone JOIN agency a ON a.id = gone.agency_id ORDER BY a.name COLLATE "vi-x-icu" LIMIT 20`
}

builder.mutationField('takeAgenciesOut', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description:
      'Takes agencies out of a draft or of a round that runs. There their reports count nowhere any more and are closed; what was written is kept, and asking the agency again takes it up.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: TakeAgenciesOutInput, required: true }) },
    resolve: (_, { input }, context) => {
      const reason = typedText('reason', input.reason)
      const ids = input.agencyIds?.filter(isUuid) ?? null
      return actOnRound(context, {
        id: input.roundId,
        lastChange: input.lastChange,
        act: 'takeAgenciesOut',
        phases: ['draft', ...running],
        note: reason,
        run: async (tx, round, viewer) => {
          if (round.state !== 'draft' && reason === '')
            throw new ValidationError([{ path: 'reason', rule: 'required' }])
          if (round.state !== 'draft' && ids === null)
            throw new ValidationError([{ path: 'agencyIds', rule: 'required' }])
          const gone = await takeOut(tx, round, ids, reason, viewer.personId)
          return gone.length > 0 ? { removed: gone.map(({ name }) => name).join('; ') } : null
        },
      })
    },
  }),
)
