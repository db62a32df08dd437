import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { emailOf } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { createLog } from './log.ts'

const lines: string[] = []
const log = createLog({ logLevel: 'trace' }, { write: (line) => void lines.push(line) })
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ log })
})
afterAll(() => server.close())

it('what broke is logged with its kind and place, and nothing that a person wrote or is', async () => {
  await writeDraft(server, 'clerk', server.province.reports.first, completeDraft(midTermTemplate))
  lines.length = 0
  // The database then quotes the row it refuses: texts, names and all.
  await server.asOwner('ALTER TABLE change ADD CONSTRAINT broken CHECK (length(new_value) < 5) NOT VALID')
  const patch = { path: 'III/narrative', value: 'Chuyện riêng của bà Nguyễn Thị Kín', baseVersion: 1, clientSeq: 900 }
  const input = { reportId: server.province.reports.first, clientId: crypto.randomUUID(), patches: [patch] }
  const { errors } = await server.ask(
    'clerk',
    'mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename } }',
    { input },
  )
  expect(errors).toEqual([{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: { code: '23514', table: 'change', constraint: 'broken', frames: expect.any(Array) },
    path: ['saveFields'],
  })
  await server.app.inject({
    url: `/letters/reports/x.pdf?ten=Kín`,
    headers: { cookie: await server.cookieOf('clerk') },
  })
  for (const said of ['riêng', 'Kín', 'narrative', emailOf('clerk'), 'Đinh Thị Chuyên'])
    expect(lines.join('')).not.toContain(said)
})

it.each([
  ['invalid input syntax for type uuid: "Bà Kín"', 'invalid input syntax for type uuid: "…"'],
  ['550 5.1.1 <kin@so.example>: user unknown', '550 5.1.1 … user unknown'],
  [`Unexpected token 'B', "Bà Kín\nvà`, `Unexpected token '…', "…`],
])('%j is logged as %j', (message, logged) => {
  lines.length = 0
  log.error({ err: new pg.DatabaseError(message, 0, 'error') })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { message: logged } })
})
