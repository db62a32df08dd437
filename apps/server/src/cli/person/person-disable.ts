import { administer } from '#domain/administration/administer.ts'
import { HinderedError } from '#domain/administration/hindered-error.ts'
import { agenciesOf } from '#domain/directory/administer-person.ts'
import { keepAnswered } from '#domain/directory/keep-answered.ts'
import { setDeactivated } from '#domain/directory/set-deactivated.ts'
import { type Command, WrongUseError } from '../command.ts'
import { readFlags } from '../read-flags.ts'
import { assertDatabaseExists } from '../with-database.ts'
import { withPrisma } from '../with-prisma.ts'
import { findPerson } from './find-person.ts'

export const personDisable: Command = {
  takes: '--email … [--because …]',
  does: 'lets a person in no more and signs them out at once; what they did stays theirs',
  run: async (args) => {
    const { values, positionals } = readFlags(args, { email: { type: 'string' }, because: { type: 'string' } })
    const email = values.email ?? positionals[0]
    if (!email || positionals.length > (values.email ? 0 : 1)) throw new WrongUseError('Say --email.')
    assertDatabaseExists()
    await withPrisma((prisma) =>
      administer(prisma, null, async (tx) => {
        const { id } = await findPerson(tx, email)
        const act = () => setDeactivated(tx, id, true, { byId: null, note: values.because ?? null })
        await keepAnswered(tx, await agenciesOf(tx, id), act)
      }).catch((error: unknown) => {
        if (!(error instanceof HinderedError)) throw error
        throw new Error(`${email} is the last who can do something that has to be done: name another one first.`)
      }),
    )
    return { text: `${email} can sign in no more.`, json: { disabled: email } }
  },
}
