import type { AdministrationChange, PrismaClient } from '@thidua/prisma/client'
import { can, type ProductPermission, type Viewer } from '@thidua/schema/permissions'
import { z } from 'zod'
import { ownedByOne } from '#domain/administration/owned.ts'
import { type AdministeredSubject, administeredSubjects } from '#domain/administration/record-change.ts'
import { AdministrationChangeType } from '#graphql/administration-change.ts'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'
import type { Context } from '#graphql/context.ts'
import { keyPart, readPage } from '#graphql/page.ts'
import { isUuid, statement } from '#lib/sql.ts'

const SubjectEnum = builder.enumType('AdministeredSubject', { values: administeredSubjects })

const ChangeConnection = connection<AdministrationChange>(AdministrationChangeType, 'AdministrationChange')

/** Whoever may change a thing may read what was changed of it. */
const readBy = {
  agency: 'administer:directory',
  block: 'administer:directory',
  person: 'administer:directory',
  membership: 'administer:directory',
  movement: 'administer:movements',
  round: 'administer:movements',
  template: 'administer:templates',
  document: 'administer:reference',
  commendationForm: 'administer:reference',
} as const satisfies Record<AdministeredSubject, ProductPermission>

/** A round is its host's; one that was thrown away as a draft is nobody's but an administrator's. */
async function runsRound(prisma: PrismaClient, viewer: Viewer | null, id: string): Promise<boolean> {
  if (viewer?.administrator) return true
  const round = isUuid(id) ? await prisma.round.findUnique({ where: { id }, select: { hostAgencyId: true } }) : null
  return round !== null && can(viewer, 'manage:round', round).allowed
}

/** Whose a movement or a template is; a draft of a template that was thrown away is nobody's but an administrator's. */
async function editsOwned(
  { pool }: Context['database'],
  viewer: Viewer | null,
  subject: 'movement' | 'template',
  id: string,
): Promise<boolean> {
  if (viewer?.administrator) return true
  const [row] = isUuid(id) ? await (subject === 'movement' ? movementOwner : templateOwner)(pool, [id]) : []
  return row !== undefined && can(viewer, `edit:${subject}`, await ownedByOne(pool, viewer, row.host)).allowed
}

const movementOwner = statement<{ host: string | null }>(
  'movement-owner',
  'SELECT host_agency_id AS host FROM movement WHERE id = $1::uuid',
)
const templateOwner = statement<{ host: string | null }>(
  'template-owner',
  `SELECT o.host_agency_id AS host FROM template t LEFT JOIN template_owner o ON o.slug = t.slug WHERE t.id = $1::uuid`,
)

const sortKey = z.tuple([keyPart.serial])

builder.queryField('administrationChanges', (t) =>
  t.field({
    type: ChangeConnection,
    nullable: true,
    authScopes: { signedIn: true },
    description:
      'What was changed of one thing that is administered, the latest first; null for who may not change it.',
    args: {
      subject: t.arg({ type: SubjectEnum, required: true }),
      id: t.arg.id({ required: true }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    resolve: async (_, { subject, id, first, after }, { viewer, database }) => {
      if (!can(viewer, readBy[subject]).allowed) return null
      if (subject === 'round' && !(await runsRound(database.prisma, viewer, id))) return null
      if ((subject === 'movement' || subject === 'template') && !(await editsOwned(database, viewer, subject, id)))
        return null
      return readPage(
        { first, after },
        {
          shape: sortKey,
          read: async ({ after: key, limit }) =>
            isUuid(id)
              ? database.prisma.administrationChange.findMany({
                  where: { subject, subjectId: id, ...(key && { id: { lt: BigInt(key[0]) } }) },
                  include: { by: { select: { name: true } } },
                  orderBy: { id: 'desc' },
                  take: limit,
                })
              : [],
          node: (row) => row,
          key: (row) => [String(row.id)],
        },
      )
    },
  }),
)
