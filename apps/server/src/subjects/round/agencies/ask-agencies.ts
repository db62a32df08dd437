import type { Prisma } from '@thidua/prisma/client'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { builder } from '#graphql/builder.ts'
import { AgencyKindEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { actOnRound, running } from '../act-on-round.ts'
import type { AdministeredRound } from '../administered-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'
import { type Chosen, chosenAgenciesSql, type NotAsked, notAskedReasons, type Selection } from './chosen-agencies.ts'

const AskAgenciesInput = builder.inputType('AskAgenciesInput', {
  description: 'Agencies of a round, by one or several of these; those that exist on its opening day are meant.',
  fields: (t) => ({
    roundId: t.id({ required: true }),
    lastChange: t.id(),
    all: t.boolean(),
    blockIds: t.idList(),
    kinds: t.field({ type: [AgencyKindEnum] }),
    codes: t.stringList({ description: 'Codes, electronic identification codes or symbols, as they were pasted.' }),
    agencyIds: t.idList(),
  }),
})

/** More than any province has; what else is pasted is no list of codes. */
const maxCodes = 20_000

function selectionOf(input: typeof AskAgenciesInput.$inferInput): Selection {
  const codes = (input.codes ?? []).map((code) => code.normalize('NFC').trim()).filter((code) => code !== '')
  if (codes.length > maxCodes) throw new ValidationError([{ path: 'codes', rule: 'tooMany' }])
  const ids = (given: readonly string[] | null | undefined) => (given ?? []).filter(isUuid)
  return {
    all: input.all ?? false,
    blockIds: ids(input.blockIds),
    kinds: input.kinds ?? [],
    // However often one is written otherwise, it is one: each is looked for among all agencies.
    codes: [...new Map(codes.toReversed().map((code) => [code.toLowerCase(), code])).values()].toReversed(),
    agencyIds: ids(input.agencyIds),
  }
}

/** A running round makes reports, and takes those up again that were withdrawn; a draft notes whom it will ask. */
async function ask(tx: Prisma.TransactionClient, round: AdministeredRound, ids: readonly string[], byId: string) {
  if (round.state === 'draft')
    return tx.$executeRaw`INSERT INTO round_agency (round_id, agency_id)
      SELECT ${round.id}::uuid, unnest(${ids}::uuid[]) ON CONFLICT DO NOTHING`
  return tx.$executeRaw`WITH again AS (
      UPDATE report SET withdrawn_at = NULL, withdrawn_reason = NULL,
        state_since = greatest(now(), state_since + interval '1 millisecond')
      WHERE round_id = ${round.id}::uuid AND agency_id = ANY(${ids}::uuid[]) RETURNING id, state
    ), made AS (
      INSERT INTO report (round_id, agency_id)
      SELECT ${round.id}::uuid, unnest(${ids}::uuid[]) ON CONFLICT (round_id, agency_id) DO NOTHING
    )
    INSERT INTO report_event (report_id, act, "from", "to", by_id)
    SELECT id, 'readmit', state, state, ${byId}::uuid FROM again`
}

interface Asked {
  readonly round: AdministeredRound
  readonly added: number
  readonly notAsked: readonly NotAsked[]
}

const ReasonEnum = builder.enumType('NotAskedReason', { values: notAskedReasons })

const NotAskedType = builder.objectRef<NotAsked>('NotAsked').implement({
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The code as it was pasted, or the name of the agency.' }),
    why: t.expose('why', { type: ReasonEnum }),
  }),
})

const AskedType = builder.objectRef<Asked>('AskedAgencies').implement({
  fields: (t) => ({
    round: t.expose('round', { type: AdministeredRoundType }),
    added: t.exposeInt('added'),
    notAsked: t.field({ type: [NotAskedType], resolve: ({ notAsked }) => [...notAsked] }),
  }),
})

builder.mutationField('askAgencies', (t) =>
  t.field({
    type: AskedType,
    authScopes: { signedIn: true },
    description: 'Adds agencies to a draft, or to a round that runs: there it makes their reports.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: AskAgenciesInput, required: true }) },
    resolve: async (_, { input }, context): Promise<Asked> => {
      const selection = selectionOf(input)
      let chosen: Chosen = { added: [], notAsked: [] }
      const round = await actOnRound(context, {
        id: input.roundId,
        lastChange: input.lastChange,
        act: 'askAgencies',
        phases: ['draft', ...running],
        run: async (tx, before, viewer) => {
          // No agency ends between the look and the report.
          await oneDirectoryActAtATime(tx)
          const [found] = await tx.$queryRawUnsafe<{ chosen: Chosen }[]>(
            chosenAgenciesSql,
            ...[before.id, selection.all, selection.blockIds, selection.kinds],
            ...[selection.codes, selection.agencyIds],
          )
          chosen = found?.chosen ?? chosen
          if (chosen.added.length > 0) await ask(tx, before, ids(chosen), viewer.personId)
          return chosen.added.length > 0 ? { added: namesOf(chosen) } : null
        },
      })
      return { round, added: chosen.added.length, notAsked: chosen.notAsked }
    },
  }),
)

const ids = ({ added }: Chosen): string[] => added.map(({ id }) => id)

/** Names that stay on record one by one; of more only how many there were. */
const maxNames = 20

const namesOf = ({ added }: Chosen): string => {
  const names = added.slice(0, maxNames).map(({ name }) => name)
  return names.join('; ') + (added.length > maxNames ? ` +${added.length - maxNames}` : '')
}
