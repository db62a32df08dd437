/**
 * A server's saving in a process of its own, for a test that kills it: each writer given as the last argument (JSON)
 * saves version after version of one field and says so on standard output, `index version`, once it is acknowledged.
 */
import { createDatabase } from '#lib/database.ts'
import { saveFields } from '#subjects/draft/save-fields.ts'

export interface KilledWriter {
  readonly reportId: string
  readonly agencyId: string
  readonly personId: string
  readonly clientId: string
  /** The version that was acknowledged last: what came after it is sent again as it was. */
  readonly acknowledged: number
}

const [url = '', given = '[]'] = process.argv.slice(2)
const { writes } = createDatabase(url)

async function save(writer: KilledWriter, version: number): Promise<void> {
  const { reportId, agencyId, personId, clientId } = writer
  const membership = { role: 'clerk', agencyId, blockIds: [], maySubmit: true } as const
  const viewer = { personId, name: '', email: '', administrator: false, memberships: [membership] }
  const patch = { path: 'II.1/narrative', value: `bản ${version}`, baseVersion: version - 1, clientSeq: version }
  const { answers } = await saveFields(writes, viewer, { reportId, clientId, source: null, patches: [patch] })
  const [answer] = answers
  if (answer?.outcome !== 'saved' || answer.version !== version) throw new Error(JSON.stringify(answer))
}

await Promise.all(
  (JSON.parse(given) as KilledWriter[]).map(async (writer, index) => {
    for (let version = writer.acknowledged + 1; ; version++) {
      await save(writer, version)
      process.stdout.write(`${index} ${version}\n`)
    }
  }),
)
