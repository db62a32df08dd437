import type { Prisma } from '@thidua/prisma/client'
import { administer } from '#domain/administration/administer.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { resetSecondFactor } from '#domain/people/reset-second-factor.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { type Command, WrongUseError } from '../command.ts'
import { readFlags } from '../read-flags.ts'
import { assertDatabaseExists } from '../with-database.ts'
import { withPrisma } from '../with-prisma.ts'
import { findPerson } from './find-person.ts'
import { printLink } from './print-link.ts'

const flags = { email: { type: 'string' }, 'reset-second-step': { type: 'boolean', default: false } } as const

export const personPassword: Command = {
  takes: '--email … [--reset-second-step]',
  does: 'prints a link, good once and for a day, by which a person sets a password, older ones are good no more; takes away a second step that was lost',
  run: async (args) => {
    const { values, positionals } = readFlags(args, flags)
    const email = values.email ?? positionals[0]
    if (!email || positionals.length > (values.email ? 0 : 1)) throw new WrongUseError('Say --email.')
    assertDatabaseExists()
    return withPrisma((prisma) =>
      administer(prisma, null, async (tx) => {
        const person = await findPerson(tx, email)
        if (person.deactivatedAt !== null) throw new Error(`The account of ${email} is deactivated.`)
        if (values['reset-second-step']) await forgetSecondStep(tx, person.id)
        return printLink(tx, person.id)
      }),
    )
  },
}

/** For the last administrator, whom nobody else can help. */
async function forgetSecondStep(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  await resetSecondFactor(prismaQueryable(tx), personId)
  await recordChange(tx, {
    byId: null,
    subject: 'person',
    subjectId: personId,
    act: 'resetSecondFactor',
    before: null,
    after: null,
  })
}
