import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { countUnread } from './notices-query.ts'

const markRead = statement(
  'read-notices',
  `UPDATE notice SET read_at = now() WHERE person_id = $1 AND read_at IS NULL AND at <= now()
    AND (id = ANY($2::bigint[]) OR id <= $3::bigint)`,
)

interface Read {
  readonly unread: number
}

const ReadType = builder.objectRef<Read>('ReadNotices').implement({
  fields: (t) => ({ unread: t.exposeInt('unread', { description: 'Notices that are left, as `unreadNotices`.' }) }),
})

/** Most notices that are named one by one. */
const maxNamed = 200

/** Ids that the database can read; others are nobody's notices. */
const isSerial = (id: string): boolean => /^\d{1,18}$/u.test(id)

builder.mutationField('readNotices', (t) =>
  t.field({
    type: ReadType,
    authScopes: { signedIn: true },
    description: 'Marks notices of the viewer as read: those that are named, or all up to one that the page had shown.',
    errors: { types: [...expectedErrors] },
    args: { ids: t.arg.idList(), upTo: t.arg.id() },
    resolve: async (_, { ids, upTo }, context): Promise<Read> => {
      const named = ids ?? []
      if (named.length > maxNamed) throw new ValidationError([{ path: 'ids', rule: 'tooMany' }])
      const { personId } = signedIn(context)
      const last = upTo && isSerial(upTo) ? upTo : null
      await markRead(context.database.writes, [personId, named.filter(isSerial), last])
      return { unread: await countUnread(context.database.writes, personId) }
    },
  }),
)
