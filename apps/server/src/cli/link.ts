import { withClient } from '@thidua/prisma/with-client'
import { makeLink } from '#domain/people/make-link.ts'
import { linkSettings } from '#lib/env.ts'
import { statement } from '#lib/sql.ts'
import { type Command, WrongUseError } from './command.ts'
import { assertDatabaseExists, withDatabase } from './with-database.ts'

/** An administrator's day: long enough to hand a slip over. */
const goodForHours = 24

const findPerson = statement<{ id: string; hasPassword: boolean }>(
  'person-for-link',
  `SELECT p.id, EXISTS (SELECT FROM account a WHERE a.user_id = p.id AND a.password IS NOT NULL) AS "hasPassword"
  FROM person p WHERE p.email = lower(trim($1)) AND p.deactivated_at IS NULL`,
)

export const link: Command = {
  takes: 'EMAIL',
  does: 'makes a link for a person to set a password by, good once and for a day; older ones are withdrawn',
  run: async ([email, ...more]) => {
    if (email === undefined || email.startsWith('-') || more.length > 0) throw new WrongUseError('One EMAIL is wanted.')
    const { appUrl } = linkSettings()
    assertDatabaseExists()
    return withDatabase((url) =>
      withClient(url, async (client) => {
        const [person] = await findPerson(client, [email])
        if (!person) throw new Error(`Nobody who may sign in has the address ${email}.`)
        await client.query('BEGIN')
        const kind = person.hasPassword ? 'reset' : 'invite'
        const { path, expiresAt } = await makeLink(client, {
          personId: person.id,
          kind,
          hours: goodForHours,
          byId: null,
        })
        await client.query('COMMIT')
        const address = `${appUrl}${path}`
        return { text: `${address} (until ${expiresAt})`, json: { address, expiresAt } }
      }),
    )
  },
}
