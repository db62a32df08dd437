import { administer } from '#domain/administration/administer.ts'
import { type Command, WrongUseError } from '../command.ts'
import { readFlags } from '../read-flags.ts'
import { assertDatabaseExists } from '../with-database.ts'
import { withPrisma } from '../with-prisma.ts'
import { findPerson } from './find-person.ts'
import { printLink } from './print-link.ts'

export const personPassword: Command = {
  takes: '--email …',
  does: 'prints a link, good once and for a day, by which a person sets a password; older links are good no more',
  run: async (args) => {
    const { values, positionals } = readFlags(args, { email: { type: 'string' } })
    const email = values.email ?? positionals[0]
    if (!email || positionals.length > (values.email ? 0 : 1)) throw new WrongUseError('Say --email.')
    assertDatabaseExists()
    return withPrisma((prisma) =>
      administer(prisma, null, async (tx) => {
        const person = await findPerson(tx, email)
        if (person.deactivatedAt !== null) throw new Error(`The account of ${email} is deactivated.`)
        return printLink(tx, person.id)
      }),
    )
  },
}
