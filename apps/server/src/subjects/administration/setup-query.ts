import { can } from '@thidua/schema/permissions'
import { builder } from '#graphql/builder.ts'
import { iso, statement } from '#lib/sql.ts'

interface Setup {
  readonly agencies: number
  readonly people: number
  readonly movements: number
  readonly rounds: number
  readonly roundDrafts: number
  readonly mails: boolean
}

interface SealCheckNode {
  readonly at: string
  readonly checked: number
  readonly differ: number
  readonly different: readonly string[]
}

const SealCheckType = builder.objectRef<SealCheckNode>('SealCheck').implement({
  description: 'One run of the nightly job that hashes every submission again.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    checked: t.exposeInt('checked', { description: 'How many submissions were hashed.' }),
    differ: t.exposeInt('differ', { description: 'How many hash otherwise than they were sealed.' }),
    different: t.exposeStringList('different', { description: 'The references of those, the first hundred.' }),
  }),
})

const lastSealCheck = statement<SealCheckNode>(
  'last-seal-check',
  `SELECT ${iso('at')} AS at, checked, differ, coalesce(different, '{}') AS different FROM seal_check ORDER BY id DESC LIMIT 1`,
)

const SetupType = builder.objectRef<Setup>('Setup').implement({
  description: 'How far a province has come: what there is of each.',
  fields: (t) => ({
    agencies: t.exposeInt('agencies', { description: 'In being today.' }),
    people: t.exposeInt('people', { description: 'Who may sign in.' }),
    movements: t.exposeInt('movements'),
    rounds: t.exposeInt('rounds', { description: 'Published ones.' }),
    roundDrafts: t.exposeInt('roundDrafts'),
    sealCheck: t.field({
      type: SealCheckType,
      nullable: true,
      description: 'The last check of all submissions; null before the first.',
      resolve: async (_, _args, { database }) => (await lastSealCheck(database.pool, []))[0] ?? null,
    }),
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
