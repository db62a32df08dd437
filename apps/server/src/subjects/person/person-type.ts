import { can } from '@thidua/schema/permissions'
import { agenciesById } from '#domain/agencies-by-id.ts'
import { membershipsOfPeople } from '#domain/directory/memberships.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RoleEnum } from '#graphql/enums.ts'

const membershipsOf = batch(({ database }: Context, ids: readonly string[]) => membershipsOfPeople(database.pool, ids))
const agencyOf = batch(({ database }: Context, ids: readonly string[]) => agenciesById(database.pool, ids))

const mayAdminister = ({ viewer }: Context): boolean => can(viewer, 'administer:directory').allowed

builder.objectType('Person', {
  description: 'A person who signs in.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    administrator: t.exposeBoolean('administrator'),
    deactivatedAt: t.expose('deactivatedAt', { type: 'DateTime', nullable: true }),
    phone: t.string({
      nullable: true,
      description: 'For the list of those who are asked by telephone; for administrators.',
      resolve: ({ phone }, _, context) => (mayAdminister(context) ? phone : null),
    }),
    signedInAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they signed in last; for administrators.',
      resolve: ({ signedInAt }, _, context) => (mayAdminister(context) ? signedInAt : null),
    }),
    hasPassword: t.boolean({
      description: 'Whether they have set a password; for administrators.',
      resolve: ({ hasPassword }, _, context) => mayAdminister(context) && hasPassword,
    }),
    hasSecondFactor: t.boolean({
      description: 'Whether an app or a passkey is their second step; for administrators.',
      resolve: ({ hasSecondFactor }, _, context) => mayAdminister(context) && hasSecondFactor,
    }),
    mailboxDead: t.boolean({
      description: 'Whether their mailbox refused mail for good; for administrators.',
      resolve: ({ mailboxDead }, _, context) => mayAdminister(context) && mailboxDead,
    }),
    memberships: t.field({
      type: ['Membership'],
      description: 'What they are or were, those of today first; for administrators.',
      resolve: async ({ id }, _, context) => (mayAdminister(context) ? ((await membershipsOf(context, id)) ?? []) : []),
    }),
  }),
})

const GrantedRound = builder.objectRef<{ readonly id: string; readonly name: string }>('GrantedRound').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
})

builder.objectType('Membership', {
  description: 'A role of a person in an agency, from one day on to the day before another.',
  fields: (t) => ({
    id: t.exposeID('id'),
    person: t.expose('person', { type: 'Person' }),
    agency: t.field({
      type: 'Agency',
      resolve: async ({ agencyId }, _, context) => {
        const agency = await agencyOf(context, agencyId)
        if (!agency) throw new Error('a membership without its agency')
        return agency
      },
    }),
    role: t.expose('role', { type: RoleEnum }),
    maySubmit: t.exposeBoolean('maySubmit'),
    grantedRounds: t.field({
      type: [GrantedRound],
      description: 'Rounds whose report a clerk may send, beside `maySubmit`.',
      resolve: ({ grantedRounds }) => [...grantedRounds],
    }),
    blocks: t.field({ type: ['Block'], description: 'Of a reviewer.', resolve: ({ blocks }) => [...blocks] }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it holds no more.',
    }),
    holds: t.exposeBoolean('holds', { description: "Whether it holds today, by the database's day in Vietnam." }),
  }),
})
