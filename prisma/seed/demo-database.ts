import type { ClientBase } from 'pg'
import { quoted, tablesOf } from '../backup/tables.ts'
import { withClient } from '../with-client.ts'
import { demoSignIns } from './demo-sign-ins.ts'
import { loadDemo } from './seed.ts'

/** Servers and commands that want the demo on one database take turns. */
const takeTurn = (client: ClientBase) => client.query(`SELECT pg_advisory_lock(hashtext('thidua demo'))`)

/** Whether the database holds an installation already, the demo's or a real one. */
const isTaken = (client: ClientBase): Promise<boolean> =>
  found(client, 'SELECT FROM agency UNION ALL SELECT FROM person LIMIT 1')

/** Whether the demo's people can sign in. */
export const hasDemo = (url: string): Promise<boolean> => withClient(url, isDemo)

/** Whether anybody is there. */
export const hasPeople = (url: string): Promise<boolean> =>
  withClient(url, (client) => found(client, 'SELECT FROM person LIMIT 1'))

const isDemo = (client: ClientBase): Promise<boolean> =>
  found(client, 'SELECT FROM person WHERE email = $1', [demoSignIns[0].email])

const found = async (client: ClientBase, query: string, values: unknown[] = []): Promise<boolean> =>
  ((await client.query(query, values)).rowCount ?? 0) > 0

/** Loads the demo province where nobody is yet; gives whether it did. Two that do it at once load it once. */
export const loadDemoOnce = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    await takeTurn(client)
    if (await isTaken(client)) return false
    await loadDemo(url)
    return true
  })

/** Empties a demo database, as its owner, and loads the demo anew. Throws where it is none: nobody's work is emptied. */
export const resetDemo = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await takeTurn(client)
    if (!(await isDemo(client))) throw new Error('This is no demo database: nothing was changed.')
    await empty(client)
    await loadDemo(url)
  })

/** The tables' guards watch people; an owner that empties a demo is past them. */
async function empty(client: ClientBase): Promise<void> {
  const { tables } = await tablesOf(client)
  const ours = tables.filter(({ schema }) => schema === 'public').map((table) => quoted(client, table))
  await client.query('BEGIN')
  for (const table of ours) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await client.query(`TRUNCATE ${ours.join(', ')} RESTART IDENTITY`)
  for (const table of ours) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  // Jobs of reports that are gone.
  await client.query('DELETE FROM pgboss.job')
  await client.query('COMMIT')
}
