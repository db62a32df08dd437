import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { keyPart, readPage } from '#graphql/page.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { iso, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import { NoticeConnection, type NoticeNode } from './notice-type.ts'

const noticeJson = jsonObject({
  id: 'n.id::text',
  kind: 'n.kind',
  at: iso('n.at'),
  read: 'n.read_at IS NOT NULL',
  reportId: 'n.report_id',
  roundId: 'n.round_id',
  agency: 'a.name',
  round: 'rd.name',
  by: 'by.name',
  deadline: iso('n.deadline'),
  said: 'n.said',
  asHost: 'n.as_host',
})

/** What stands by now, without the opening of a round that was cancelled before it. */
const stands = `n.at <= now() AND NOT (n.kind = 'opened' AND EXISTS (SELECT FROM round off
    WHERE off.id = n.round_id AND off.state = 'cancelled' AND off.opens_at > now()))`

const notices = statement<{ notice: NoticeNode; at: string; id: string }>(
  'notices',
  `SELECT ${noticeJson} AS notice, ${iso('n.at')} AS at, n.id::text AS id
  FROM notice n LEFT JOIN round rd ON rd.id = n.round_id LEFT JOIN report r ON r.id = n.report_id
    LEFT JOIN agency a ON a.id = r.agency_id LEFT JOIN person by ON by.id = n.by_id
  WHERE n.person_id = $1 AND ${stands} AND (NOT $2 OR n.read_at IS NULL)
    AND ($3::timestamptz IS NULL OR (n.at, n.id) < ($3, $4::bigint))
  ORDER BY n.at DESC, n.id DESC LIMIT $5`,
)

/** A number that is not shown exactly need not be counted. */
const maxCounted = 100

const unread = statement<{ count: number }>(
  'unread-notices',
  `SELECT count(*)::int AS count FROM (SELECT FROM notice n
    WHERE n.person_id = $1 AND n.read_at IS NULL AND ${stands} LIMIT ${maxCounted}) n`,
)

/** How many notices a person has not read, 100 at most. */
export const countUnread = async (db: Queryable, personId: string): Promise<number> =>
  (await unread(db, [personId]))[0]?.count ?? 0

const sortKey = z.tuple([keyPart.instant, keyPart.serial])

builder.queryFields((t) => ({
  notices: t.field({
    type: NoticeConnection,
    authScopes: { signedIn: true },
    description: "The viewer's notices, the newest first.",
    args: { unread: t.arg.boolean(), first: t.arg.int(), after: t.arg.string() },
    resolve: (_, { unread: unreadOnly, first, after }, context) => {
      const { personId } = signedIn(context)
      return readPage(
        { first, after },
        {
          shape: sortKey,
          read: ({ after: key, limit }) =>
            notices(context.database.pool, [personId, unreadOnly ?? false, ...(key ?? [null, null]), limit]),
          node: ({ notice }) => notice,
          key: ({ at, id }) => [at, id],
        },
      )
    },
  }),
  unreadNotices: t.int({
    authScopes: { signedIn: true },
    description: `Notices that the viewer has not read; ${maxCounted} stands for that many and more.`,
    resolve: (_, _args, context) => countUnread(context.database.pool, signedIn(context).personId),
  }),
}))
