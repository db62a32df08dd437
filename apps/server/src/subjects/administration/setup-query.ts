import { can } from '@thidua/schema/permissions'
import { builder } from '#graphql/builder.ts'
import { statement } from '#lib/sql.ts'

interface Setup {
  readonly agencies: number
  readonly people: number
  readonly movements: number
  readonly rounds: number
  readonly roundDrafts: number
  readonly mails: boolean
}

const SetupType = builder.objectRef<Setup>('Setup').implement({
  description: 'How far a province has come: what there is of each.',
  fields: (t) => ({
    agencies: t.exposeInt('agencies', { description: 'In being today.' }),
    people: t.exposeInt('people', { description: 'Who may sign in.' }),
    movements: t.exposeInt('movements'),
    rounds: t.exposeInt('rounds', { description: 'Published ones.' }),
    roundDrafts: t.exposeInt('roundDrafts'),
    mails: t.exposeBoolean('mails', { description: 'Whether a mail server is set; without one nobody gets mail.' }),
  }),
})

const setup = statement<Omit<Setup, 'mails'>>(
  'setup',
  `SELECT (SELECT count(*)::int FROM agency WHERE valid_until IS NULL OR valid_until > vietnam_today()) AS agencies,
    (SELECT count(*)::int FROM person WHERE deactivated_at IS NULL) AS people,
    (SELECT count(*)::int FROM movement) AS movements,
    (SELECT count(*)::int FROM round WHERE state IN ('published', 'compiled')) AS rounds,
    (SELECT count(*)::int FROM round WHERE state = 'draft') AS "roundDrafts"`,
)

builder.queryField('setup', (t) =>
  t.field({
    type: SetupType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'Null for who administers nothing.',
    resolve: async (_, _args, { viewer, database, mails }) => {
      if (!can(viewer, 'administer:movements').allowed) return null
      const [row] = await setup(database.pool, [])
      return row ? { ...row, mails } : null
    },
  }),
)
