import type { Prisma } from '@thidua/prisma/client'
import { questionsOf, roundFaults, roundQuestions } from '@thidua/schema/administration/round-form'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { actOnRound } from '../act-on-round.ts'
import type { AdministeredRound } from '../administered-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'
import { blocksOfSql } from '../blocks-of-round.ts'
import { administeredRoundIn } from '../load-administered-round.ts'

const RoundQuestionEnum = builder.enumType('RoundQuestion', { values: roundQuestions })

interface Clock {
  readonly now: Date
  readonly today: string
}

/** The database's clock: it decides what is past. */
export const clockOf = async (tx: Prisma.TransactionClient): Promise<Clock> => {
  const [clock] = await tx.$queryRaw<Clock[]>`SELECT now() AS now, vietnam_today()::text AS today`
  if (!clock) throw new Error('a database without a clock')
  return clock
}

/** Throws `ValidationError` where something is missing or wrong, or may be and nobody said that it is meant. */
async function assertReady(tx: Prisma.TransactionClient, round: AdministeredRound, confirmed: readonly string[]) {
  const { now, today } = await clockOf(tx)
  const blocks = await tx.$queryRawUnsafe<{ block: unknown; readers: string[]; withoutWriters: number }[]>(
    blocksOfSql,
    [round.id],
  )
  const unread = blocks.filter(({ block, readers }) => block !== null && readers.length === 0).length
  const withoutWriters = blocks.reduce((sum, block) => sum + block.withoutWriters, 0)
  const faults = roundFaults({ ...round, templateId: round.template?.id ?? null }, now.getTime())
  const open = questionsOf(round, { unread, withoutWriters }, today).filter(
    ({ question }) => !confirmed.includes(question),
  )
  const issues = [...faults, ...open.map(({ question }) => ({ path: 'confirmed', rule: question }))]
  if (issues.length > 0) throw new ValidationError(issues)
}

builder.mutationField('publishRound', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description:
      'Makes the reports of all agencies and opens the round at its hour. Refused while something is missing, or a question is not confirmed.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: {
      id: t.arg.id({ required: true }),
      lastChange: t.arg.id(),
      confirmed: t.arg({ type: [RoundQuestionEnum], description: 'What is meant although it mostly is not.' }),
    },
    resolve: (_, { id, lastChange, confirmed }, context) =>
      actOnRound(context, {
        id,
        lastChange,
        act: 'publish',
        phases: ['draft'],
        run: async (tx) => {
          // No agency ends between the look and the report.
          await oneDirectoryActAtATime(tx)
          const round = await administeredRoundIn(tx, id)
          if (!round) throw new NotFoundError()
          await assertReady(tx, round, confirmed ?? [])
          await tx.$executeRaw`UPDATE round SET state = 'published', published_at = now() WHERE id = ${id}::uuid`
          await tx.$executeRaw`INSERT INTO report (round_id, agency_id)
            SELECT round_id, agency_id FROM round_agency WHERE round_id = ${id}::uuid ORDER BY agency_id`
          await tx.$executeRaw`DELETE FROM round_agency WHERE round_id = ${id}::uuid`
          return null
        },
      }),
  }),
)
