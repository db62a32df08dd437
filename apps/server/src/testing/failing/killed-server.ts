/**
 * The server in a process of its own, for a test that kills it: the database's address and a data folder are the arguments.
 * Says its address once it listens.
 */
import { createDatabase } from '#lib/database.ts'
import { readSettings } from '#lib/env.ts'
import { createLog } from '#lib/log.ts'
import { createServer } from '../../main.ts'

const [url = '', dataFolder = ''] = process.argv.slice(2)
const settings = readSettings({ NODE_ENV: 'test', LOG_LEVEL: 'error', DATA_FOLDER: dataFolder })
const env = { ...settings, sessionSecret: 'x'.repeat(32) }
const database = createDatabase(url)
const { app } = await createServer({ database, env, log: createLog(env), webFolder: null, documents: {} })
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
