import type { Prisma } from '@thidua/prisma/client'
import { administer } from '#domain/administration/administer.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import type { Context, SignedIn } from '#graphql/context.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import type { AdministeredRound, RoundPhase } from './administered-round.ts'
import { administeredRoundIn, loadAdministeredRound } from './load-administered-round.ts'

interface Act {
  readonly id: string
  /** The latest change that whoever decides has read. */
  readonly lastChange: string | null | undefined
  /** What it is called on record. */
  readonly act: string
  readonly phases: readonly RoundPhase[]
  /** The reason that was given. */
  readonly note?: string
  /** Does it, and gives what goes on record beside the round's own fields. */
  readonly run: (tx: Prisma.TransactionClient, round: AdministeredRound, viewer: SignedIn) => Promise<Said | null>
}

type Said = Readonly<Record<string, string | number>>

/** Phases in which a round may be changed by those who run it. */
export const running = ['scheduled', 'open', 'closed'] as const

/** What stands on record of a round. */
export const roundRecord = (round: AdministeredRound) => ({
  name: round.name,
  kind: round.kind,
  state: round.state,
  movement: round.movement.name,
  hostAgency: round.hostAgency.name,
  requestDocument: round.requestDocument && `${round.requestDocument.number}, ${round.requestDocument.issuer}`,
  template: round.template && `${round.template.name} (${round.template.version})`,
  opensOn: round.opensOn && `${round.opensOn} ${round.opensAtHour}`,
  agencyDeadline: round.agencyDeadline,
  compilerDeadline: round.compilerDeadline,
  periodFrom: round.periodFrom,
  periodUntil: round.periodUntil,
  figuresUntil: round.figuresUntil,
  legalBasis: round.legalBasis,
  sendingMethod: round.sendingMethod,
  frequency: round.frequency,
  guidance: round.guidance,
  releases: round.releases,
  agencies: round.asked,
})

/** What a new draft's record says: all that somebody has said already. */
export const firstRecord = (round: AdministeredRound) =>
  Object.fromEntries(
    Object.entries(roundRecord(round)).filter(([, value]) => value !== null && value !== '' && value !== false),
  )

/**
 * One act of who prepares or runs a round: decided on what was read, in one transaction, what it changed on record. Gives
 * the round as it is then. Throws `NotFoundError` for a round that the person may not know of.
 */
export async function actOnRound(context: Context, { id, lastChange, act, phases, note, run }: Act) {
  const viewer = signedIn(context)
  const { pool, prisma } = context.database
  // Asked before anything is told of what others did meanwhile; a published round keeps its host.
  if (!(await loadAdministeredRound(pool, viewer, id))) throw new NotFoundError()
  await administer(prisma, { subject: 'round', id, lastChange: lastChange ?? null }, async (tx) => {
    const before = await administeredRoundIn(tx, id)
    if (!before) throw new NotFoundError()
    if (!phases.includes(before.phase)) throw new ForbiddenError('wrongState')
    const said = await run(tx, before, viewer)
    const after = await administeredRoundIn(tx, id)
    if (!after) throw new NotFoundError()
    await recordChange(tx, {
      byId: viewer.personId,
      subject: 'round',
      subjectId: id,
      act,
      before: roundRecord(before),
      after: { ...roundRecord(after), ...said },
      note: note ?? null,
    })
  })
  const round = await loadAdministeredRound(pool, viewer, id)
  if (!round) throw new NotFoundError()
  return round
}
