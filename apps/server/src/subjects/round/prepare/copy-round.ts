import type { Prisma } from '@thidua/prisma/client'
import { administer } from '#domain/administration/administer.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { uniqueSlug } from '#domain/administration/unique-slug.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { firstRecord } from '../act-on-round.ts'
import { type AdministeredRound, askedAgencies, existsOn } from '../administered-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'
import { administeredRoundIn, loadAdministeredRound } from '../load-administered-round.ts'

/** $1: the draft; $2: the round it is made from. Whose work went over to others is asked as those. */
const copyAgencies = `WITH RECURSIVE line AS (
    SELECT q.agency_id FROM round rd CROSS JOIN LATERAL ${askedAgencies} q WHERE rd.id = $2::uuid
    UNION
    SELECT s.successor_id FROM line JOIN agency_succession s ON s.predecessor_id = line.agency_id
    JOIN agency before ON before.id = line.agency_id AND NOT ${existsOn('before', 'vietnam_today()')}
  )
  INSERT INTO round_agency (round_id, agency_id)
  SELECT $1::uuid, a.id FROM line JOIN agency a ON a.id = line.agency_id WHERE ${existsOn('a', 'vietnam_today()')}`

/** The latest published version of the template that the former round was written on. */
const latestVersion = async (tx: Prisma.TransactionClient, templateId: string | undefined): Promise<string | null> => {
  if (templateId === undefined) return null
  const [latest] = await tx.$queryRaw<{ id: string }[]>`SELECT later.id FROM template t
    JOIN template later ON later.slug = t.slug AND later.published_at IS NOT NULL
    WHERE t.id = ${templateId}::uuid ORDER BY later.version DESC LIMIT 1`
  return latest?.id ?? null
}

async function copy(tx: Prisma.TransactionClient, former: AdministeredRound, byId: string): Promise<string> {
  const { kind, name, legalBasis, sendingMethod, frequency, guidance } = former
  const { id } = await tx.round.create({
    data: {
      ...{ kind, name, legalBasis, sendingMethod, frequency, guidance, state: 'draft' },
      slug: await uniqueSlug(tx, 'round', name === '' ? kind : name),
      movementId: former.movement.id,
      hostAgencyId: former.hostAgency.id,
      templateId: await latestVersion(tx, former.template?.id),
    },
  })
  await tx.$executeRawUnsafe(copyAgencies, id, former.id)
  const made = await administeredRoundIn(tx, id)
  await recordChange(tx, {
    byId,
    subject: 'round',
    subjectId: id,
    act: 'copy',
    before: null,
    after: made && firstRecord(made),
    note: former.name,
  })
  return id
}

builder.mutationField('copyRound', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description:
      'A new draft from another round: all but its days and its request document, on the latest version of its template, for the agencies that it asked as far as they exist, else those that took their work over.',
    errors: { types: [...expectedErrors] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, context) => {
      const viewer = signedIn(context)
      const { pool, prisma } = context.database
      const former = await loadAdministeredRound(pool, viewer, id)
      if (!former) throw new NotFoundError()
      const made = await administer(prisma, null, (tx) => copy(tx, former, viewer.personId))
      const draft = await loadAdministeredRound(pool, viewer, made)
      if (!draft) throw new NotFoundError()
      return draft
    },
  }),
)
