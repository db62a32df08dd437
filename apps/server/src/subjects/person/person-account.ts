import type { Prisma } from '@thidua/prisma/client'
import type { Viewer } from '@thidua/schema/permissions'
import { recordChange } from '#domain/administration/record-change.ts'
import { administerPerson } from '#domain/directory/administer-person.ts'
import type { PersonNode } from '#domain/nodes/person-node.ts'
import { tellAccountChange } from '#domain/people/account-mail.ts'
import { sendLinkMail } from '#domain/people/link-mail.ts'
import { makeLink } from '#domain/people/make-link.ts'
import { orderLink } from '#domain/people/order-link.ts'
import { resetSecondFactor } from '#domain/people/reset-second-factor.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { audit } from '#lib/audit.ts'
import { ForbiddenError, ValidationError } from '#lib/expected-errors.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { noteOf, PersonActInput } from './person-act-input.ts'

export interface Slip {
  readonly person: PersonNode
  readonly code: string
  readonly path: string
  readonly expiresAt: string
}

export const SlipType = builder.objectRef<Slip>('InvitationSlip').implement({
  description: 'A link that is good once, to be printed and handed over. It is shown this one time.',
  fields: (t) => ({
    person: t.expose('person', { type: 'Person' }),
    code: t.exposeString('code', { description: 'To be typed in where a link cannot be opened.' }),
    path: t.exposeString('path', { description: "Path of the page; the product's address goes before it." }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
  }),
})

/** Nobody who cannot sign in gets a link. */
async function assertActive(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  const { deactivatedAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  if (deactivatedAt !== null) throw new ValidationError([{ path: 'id', rule: 'deactivated' }])
}

/** How oneself signs in is changed on one's own page, which asks for the password; a session left open is not enough. */
function assertAnother({ personId }: Viewer, id: string): void {
  if (id.toLowerCase() === personId) throw new ForbiddenError('ownAccount')
}

/** Does it, and says so in the log when it is done. */
async function audited<Done>(
  context: Context,
  act: 'linkMade' | 'secondFactorReset',
  personId: string,
  run: () => Promise<Done>,
): Promise<Done> {
  const done = await run()
  audit(context.log, { act, personId, byId: signedIn(context).personId })
  return done
}

builder.mutationFields((t) => ({
  mailLink: t.field({
    type: 'Person',
    authScopes: { signedIn: true },
    description: 'Mails a person a link to set a password by: an invitation, or a reset. Older links are good no more.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: PersonActInput, required: true }) },
    resolve: (_, { input }, context) => {
      const viewer = signedIn(context)
      return audited(context, 'linkMade', input.id, () =>
        administerPerson(context.database, viewer, input, async (tx) => {
          await assertActive(tx, input.id)
          const order = await orderLink(tx, input.id, viewer.personId)
          await sendLinkMail(context.jobs, prismaQueryable(tx), order)
        }),
      )
    },
  }),
  printLink: t.field({
    type: SlipType,
    authScopes: { signedIn: true },
    description: 'The same link as a slip to print, for who has no mailbox.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: PersonActInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertAnother(viewer, input.id)
      let link: Omit<Slip, 'person'> | null = null
      const person = await audited(context, 'linkMade', input.id, () =>
        administerPerson(context.database, viewer, input, async (tx) => {
          await assertActive(tx, input.id)
          link = await makeLink(prismaQueryable(tx), await orderLink(tx, input.id, viewer.personId))
        }),
      )
      if (link === null) throw new Error('no link was made')
      return { ...(link as Omit<Slip, 'person'>), person }
    },
  }),
  resetSecondFactor: t.field({
    type: 'Person',
    authScopes: { signedIn: true },
    description: 'Takes away the second step of a person who lost it, and signs them out everywhere.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: PersonActInput, required: true }) },
    resolve: (_, { input }, context) => {
      const viewer = signedIn(context)
      assertAnother(viewer, input.id)
      const note = noteOf(input)
      return audited(context, 'secondFactorReset', input.id, () =>
        administerPerson(context.database, viewer, input, async (tx) => {
          await resetSecondFactor(prismaQueryable(tx), input.id)
          await tellAccountChange(context.jobs, prismaQueryable(tx), input.id, 'secondFactorReset')
          await recordChange(tx, {
            byId: viewer.personId,
            subject: 'person',
            subjectId: input.id,
            act: 'resetSecondFactor',
            before: null,
            after: null,
            note,
          })
        }),
      )
    },
  }),
}))
