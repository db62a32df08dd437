/** An import in a process of its own, for a test that kills it: the database's address and a file's text are the arguments. */
import { withClient } from '@thidua/prisma/with-client'
import { bringIn } from '#domain/directory/bring-in/bring-in.ts'

const [url = '', text = ''] = process.argv.slice(2)
const files = [{ name: 'co-quan.csv', bytes: new TextEncoder().encode(text) }]
await withClient(url, (client) => bringIn(client, { files, given: [], shown: null, byId: null }))
