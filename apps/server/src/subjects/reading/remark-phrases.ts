import { can } from '@thidua/schema/permissions'
import { roundHost } from '#domain/round-host.ts'
import { builder } from '#graphql/builder.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { isUuid, searchPattern, statement } from '#lib/sql.ts'

interface PhraseNode {
  readonly text: string
  readonly count: number
  readonly own: boolean
}

const Phrase = builder.objectRef<PhraseNode>('RemarkPhrase').implement({
  description: 'Words of remarks that were sent, to use again.',
  fields: (t) => ({
    text: t.exposeString('text'),
    count: t.exposeInt('count', { description: 'How often it was sent.' }),
    own: t.exposeBoolean('own', { description: 'Whether the viewer has sent it themselves.' }),
  }),
})

/**
 * Of the host's latest remarks, so many that nobody waits: those of the person first, then the most frequent. What was
 * undone is no less a phrase. A long text is no phrase, and what colleagues said to one agency alone is no more than that.
 */
const phrases = statement<PhraseNode>(
  'remark-phrases',
  `SELECT min(text) AS text, count(*)::int AS count, bool_or(own) AS own FROM (
    SELECT k.text, k.by_id = $2 AS own, k.at, k.report_id FROM round rd JOIN report r ON r.round_id = rd.id
      JOIN remark k ON k.report_id = r.id
    WHERE rd.host_agency_id = $1 AND length(k.text) <= 300 ORDER BY k.at DESC LIMIT 5000) latest
  WHERE $3::text IS NULL OR search_key(text) LIKE (SELECT search_key($3))
  GROUP BY lower(text) HAVING bool_or(own) OR count(DISTINCT report_id) > 1
  ORDER BY bool_or(own) DESC, count(*) DESC, max(at) DESC, min(text) LIMIT 8`,
)

builder.queryField('remarkPhrases', (t) =>
  t.field({
    type: [Phrase],
    authScopes: { signedIn: true },
    description: "Words of earlier remarks of the round's host, for its reviewers and compilers; empty for all others.",
    args: { roundId: t.arg.id({ required: true }), search: t.arg.string() },
    resolve: async (_, { roundId, search }, context) => {
      const viewer = signedIn(context)
      const { pool } = context.database
      const hostAgencyId = isUuid(roundId) ? await roundHost(pool, roundId) : null
      if (hostAgencyId === null || !can(viewer, 'export:round', { hostAgencyId }).allowed) return []
      return phrases(pool, [hostAgencyId, viewer.personId, searchPattern(search)])
    },
  }),
)
