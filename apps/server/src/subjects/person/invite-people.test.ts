import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLog } from '#lib/log.ts'
import { administered } from '#testing/directory/administered.ts'
import { changesOf, lastChange } from '#testing/directory/last-change.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const lines: string[] = []
const ids: string[] = []
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ log: createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) }) })
  const { rows } = await server.database.pool.query<{ id: string }>(
    `INSERT INTO person (name, email) SELECT 'Mới ' || n, 'moi' || n || '@a.example' FROM generate_series(1, 3) n
    RETURNING id`,
  )
  ids.push(...rows.map(({ id }) => id))
})
afterAll(() => server.close())

const invite = async (asked: string) =>
  (
    await administered<{ count: number; slips: { code: string; person: { id: string } }[] }>(
      server,
      'administrator',
      `invitePeople(${asked})`,
      'count slips { code person { id } }',
    )
  ).data
const waiting = async () =>
  (await server.data<{ peopleToInvite: number }>('administrator', '{ peopleToInvite }')).peopleToInvite
const jobs = async () =>
  (await server.database.pool.query(`SELECT data->>'personId' AS id FROM pgboss.job WHERE name = 'mail-link'`)).rows

it('invites whom the list shows and nobody has invited, each once, and never who has a password', async () => {
  expect(await waiting()).toBe(3)
  const list = await server.data<{ people: { totalCount: number } }>(
    'administrator',
    '{ people(filter: { standing: waiting }) { totalCount } }',
  )
  expect(list.people.totalCount).toBe(3)

  const slips = (await invite('by: paper, search: "moi 1"'))?.slips ?? []
  expect(slips.map(({ person }) => person.id)).toEqual([ids[0]])
  const opened = await server.post('/api/auth/link', { code: slips[0]?.code })
  expect(opened.statusCode).toBe(200)

  expect(await waiting()).toBe(2)
  expect(await invite('by: mail')).toEqual({ count: 2, slips: [] })
  expect((await jobs()).map(({ id }) => id).toSorted()).toEqual(ids.slice(1).toSorted())
  for (const id of ids) expect((await changesOf(server, 'person', id)).map(({ act }) => act)).toEqual(['invite'])

  // Again changes nothing: a slip that was handed out stays good.
  expect(await invite('by: mail')).toEqual({ count: 0, slips: [] })
  expect(await invite('by: paper')).toEqual({ count: 0, slips: [] })
  expect(await waiting()).toBe(0)
  expect((await server.post('/api/auth/link', { code: slips[0]?.code })).statusCode).toBe(200)

  // Unless it was lost: then another is asked for, and the first is good no more.
  const anew = (await invite('by: paper, search: "moi 1", filter: { standing: waiting }'))?.slips ?? []
  expect(anew.map(({ person }) => person.id)).toEqual([ids[0]])
  expect((await server.post('/api/auth/link', { code: slips[0]?.code })).statusCode).toBe(410)
})

it('is a line of the log for each link, and for a second step that was taken away', async () => {
  const [id = ''] = ids
  for (const act of ['printLink', 'resetSecondFactor'])
    await administered(
      server,
      'administrator',
      `${act}(input: { id: "${id}", ${await lastChange(server, 'person', id)} })`,
      '__typename',
    )
  const told = lines
    .map((line) => JSON.parse(line))
    .filter(({ audit }) => audit === 'linkMade' || audit === 'secondFactorReset')
  expect(told.map(({ audit }) => audit)).toEqual([...Array<string>(5).fill('linkMade'), 'secondFactorReset'])
  expect(told.every(({ personId, byId }) => ids.includes(personId) && byId)).toBe(true)
})
