import { can, type Role } from '@thidua/schema/permissions'
import { holdsToday } from '#domain/membership-holds.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RoleEnum } from '#graphql/enums.ts'
import { statement } from '#lib/sql.ts'

interface ContactNode {
  readonly agencyId: string
  readonly role: Role
  readonly name: string
  readonly email: string
}

const ContactType = builder.objectRef<ContactNode>('Contact').implement({
  description: 'A person of an agency who can be asked about its report.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
  }),
})

const contacts = statement<ContactNode>(
  'contacts',
  `SELECT m.agency_id AS "agencyId", m.role, p.name, p.email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.agency_id = ANY($1::uuid[]) AND m.role IN ('clerk', 'head')
    AND ${holdsToday('m')} AND p.deactivated_at IS NULL ORDER BY m.role, p.name COLLATE "vi-x-icu", p.id`,
)

const contactsOf = batch(async ({ database }: Context, agencyIds: readonly string[]) =>
  Map.groupBy(await contacts(database.pool, [agencyIds]), ({ agencyId }) => agencyId),
)

builder.objectField('Report', 'contacts', (t) =>
  t.field({
    type: [ContactType],
    description: "The agency's clerks, then its heads, for those who follow the round; empty for everybody else.",
    resolve: async ({ agency, round }, _, context) =>
      can(context.viewer, 'view:round', { hostAgencyId: round.hostAgency.id }).allowed
        ? ((await contactsOf(context, agency.id)) ?? [])
        : [],
  }),
)
