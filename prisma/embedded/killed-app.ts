/** Run by a test: starts PostgreSQL in the folder of its argument, commits a row, says so and waits to be killed. */
import pg from 'pg'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres({ dataFolder: process.argv[2] ?? '', durable: true })
const client = new pg.Client({ connectionString: server.url })
await client.connect()
await client.query('CREATE TABLE saved (word text)')
await client.query(`INSERT INTO saved VALUES ('giữ lại')`)
process.stdout.write(JSON.stringify({ pid: server.pid }))
