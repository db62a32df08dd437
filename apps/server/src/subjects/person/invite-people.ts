import { can } from '@thidua/schema/permissions'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { peopleById } from '#domain/directory/people-by-id.ts'
import { sendLinkMail } from '#domain/people/link-mail.ts'
import { makeLink } from '#domain/people/make-link.ts'
import { invitedForHours, orderLink } from '#domain/people/order-link.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { audit } from '#lib/audit.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { statement } from '#lib/sql.ts'
import { choiceOf, chosenPeople, PeopleFilterInput, waits } from './people-chosen.ts'
import { type Slip, SlipType } from './person-account.ts'

/** Whom one press invites at most: an act is one transaction, and slips are read from the page that prints them. */
const maxAtOnce = { mail: 500, paper: 100 } as const

const InviteByEnum = builder.enumType('InviteBy', {
  values: { mail: {}, paper: { description: 'Slips to print, for who has no mailbox.' } },
})

interface Invited {
  readonly count: number
  readonly slips: readonly Slip[]
}

const InvitedType = builder.objectRef<Invited>('InvitedPeople').implement({
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'Who was invited; 500 at most by mail, 100 on paper.' }),
    slips: t.expose('slips', { type: [SlipType], description: 'On paper; shown this one time.' }),
  }),
})

/**
 * Whoever was invited while their link may still be good is left alone: another would spoil it. Who asks for those that
 * wait (`$4`) means them too: their slips were lost.
 */
const toInvite = `${chosenPeople} AND ${waits}
  AND ($4 = 'waiting' OR NOT EXISTS (SELECT FROM administration_change c WHERE c.subject = 'person'
    AND c.subject_id = p.id AND c.act = 'invite' AND c.at > now() - ${invitedForHours} * interval '1 hour'))`

const people = statement<{ id: string }>(
  'people-to-invite',
  `SELECT p.id FROM person p WHERE ${toInvite} ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT $6`,
)

const count = statement<{ count: number }>(
  'people-to-invite-count',
  `SELECT count(*)::int AS count FROM person p WHERE ${toInvite}`,
)

builder.queryField('peopleToInvite', (t) =>
  t.int({
    nullable: true,
    authScopes: { signedIn: true },
    description:
      'How many of these people have no password and no invitation that may still be good, or with the standing `waiting` no password; null for who does not administer.',
    args: { search: t.arg.string(), filter: t.arg({ type: PeopleFilterInput }) },
    resolve: async (_, { search, filter }, { viewer, database }) => {
      if (!can(viewer, 'administer:directory').allowed) return null
      const [row] = await count(database.pool, [...choiceOf(search, filter)])
      return row?.count ?? 0
    },
  }),
)

builder.mutationField('invitePeople', (t) =>
  t.field({
    type: InvitedType,
    authScopes: { signedIn: true },
    description: 'Invites those whom `peopleToInvite` counts, by name.',
    errors: { types: [...directoryErrors] },
    args: {
      by: t.arg({ type: InviteByEnum, required: true }),
      search: t.arg.string(),
      filter: t.arg({ type: PeopleFilterInput }),
    },
    resolve: async (_, { by, search, filter }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      const { prisma, pool } = context.database
      const links = await administer(prisma, null, async (tx) => {
        await oneDirectoryActAtATime(tx)
        const client = prismaQueryable(tx)
        const made: Omit<Slip, 'person'>[] = []
        const ids = (await people(client, [...choiceOf(search, filter), maxAtOnce[by]])).map(({ id }) => id)
        for (const id of ids) {
          const order = await orderLink(tx, id, viewer.personId)
          if (by === 'mail') await sendLinkMail(context.jobs, client, order)
          else made.push(await makeLink(client, order))
        }
        return { ids, made }
      })
      for (const personId of links.ids) audit(context.log, { act: 'linkMade', personId, byId: viewer.personId })
      const named = await peopleById(pool, by === 'paper' ? links.ids : [])
      return {
        count: links.ids.length,
        slips: links.made.flatMap((link, index) => {
          const person = named.get(links.ids[index] ?? '')
          return person ? [{ ...link, person }] : []
        }),
      }
    },
  }),
)
