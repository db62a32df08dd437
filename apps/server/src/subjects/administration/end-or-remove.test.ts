import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Answer {
  readonly __typename: string
  readonly hindrances?: readonly { readonly rule: string; readonly name: string }[]
}

const act = async (field: string, given: string, person: PersonName = 'administrator'): Promise<Answer> =>
  (
    await server.data<{ answer: Answer }>(
      person,
      `mutation { answer: ${field}(${given}) { __typename ${field === 'saveRound' ? '' : '... on HinderedError { hindrances { rule name } }'}
        ... on ValidationError { issues { path rule } } } }`,
    )
  ).answer

/** Id and latest change of something new. */
const made = async (field: 'saveBlock' | 'saveMovement', input: string): Promise<string> => {
  const { saved } = await server.data<{ saved: { data: { id: string; lastChange: string } } }>(
    'administrator',
    `mutation { saved: ${field}(input: { ${input} }) { ... on Mutation${field === 'saveBlock' ? 'SaveBlock' : 'SaveMovement'}Success { data { id lastChange } } } }`,
  )
  return `id: "${saved.data.id}", lastChange: "${saved.data.lastChange}"`
}

const movementInput = 'name: "Thử", kind: thematic, fromYear: 2026, scope: "", aims: ""'

it('removes what nothing names', async () => {
  const block = await made('saveBlock', 'code: "K9", name: "Khối chín", position: 9')
  expect((await act('removeBlock', block)).__typename).toBe('MutationRemoveBlockSuccess')
  expect((await act('removeBlock', block)).__typename).toBe('AdministrationConflictError')
  const movement = await made('saveMovement', movementInput)
  expect((await act('removeMovement', movement, 'clerk')).__typename).toBe('ForbiddenError')
  expect((await act('removeMovement', movement)).__typename).toBe('MutationRemoveMovementSuccess')
})

it('says what stands in the way', async () => {
  const { blocks } = server.province
  expect(await act('removeBlock', `id: "${blocks.first}"`)).toMatchObject({
    hindrances: [
      { rule: 'agencyInBlock', name: 'Sở Dân tộc và Tôn giáo' },
      { rule: 'reviewerOfBlock', name: 'Võ Thẩm Định' },
    ],
  })
  expect(await act('endBlock', `id: "${blocks.second}", on: "2099-01-05"`)).toMatchObject({
    hindrances: [{ rule: 'agencyInBlock', name: 'Ủy ban nhân dân xã Ánh Dương' }],
  })
  const { rows } = await server.database.pool.query<{ id: string }>('SELECT id FROM movement')
  expect(await act('removeMovement', `id: "${rows[0]?.id}"`, 'compiler')).toMatchObject({
    hindrances: [{ rule: 'roundOfMovement', name: 'Sơ kết 2026' }],
  })
})

it('ends on a day: nothing new names it, until that is taken back', async () => {
  const { agencies } = server.province
  const block = await made('saveBlock', 'code: "K8", name: "Khối tám", position: 8')
  const blockId = /"([^"]+)"/u.exec(block)?.[1] ?? ''
  expect(await act('endBlock', `${block}, on: "31/02"`).catch(String)).toMatch(/yyyy-MM-dd/u)
  expect((await act('endBlock', `${block}, on: "2026-12-31"`)).__typename).toBe('MutationEndBlockSuccess')
  const role = () =>
    act(
      'addMembership',
      `personId: "${reviewer}", membership: { agencyId: "${agencies.host}", role: reviewer, maySubmit: false, blockIds: ["${blockId}"], validFrom: "2026-01-01" }`,
    )
  const { rows } = await server.database.pool.query<{ id: string }>(
    `SELECT id FROM person WHERE email = 'khach@c.example'`,
  )
  const reviewer = rows[0]?.id ?? ''
  expect(await role()).toMatchObject({ issues: [{ path: 'blockIds', rule: 'gone' }] })
  const { blocks } = await server.data<{ blocks: { name: string }[] }>('clerk', '{ blocks(current: true) { name } }')
  expect(blocks.map(({ name }) => name)).not.toContain('Khối tám')
  const { rows: last } = await server.database.pool.query<{ id: string }>(
    `SELECT max(id)::text AS id FROM administration_change WHERE subject_id = $1`,
    [blockId],
  )
  expect((await act('endBlock', `id: "${blockId}", lastChange: "${last[0]?.id}"`)).__typename).toBe(
    'MutationEndBlockSuccess',
  )
  expect((await role()).__typename).toBe('MutationAddMembershipSuccess')

  const movement = await made('saveMovement', movementInput)
  const movementId = /"([^"]+)"/u.exec(movement)?.[1] ?? ''
  const round = () =>
    act(
      'saveRound',
      `input: { movementId: "${movementId}", hostAgencyId: "${agencies.host}", name: "Đợt thử", kind: midTerm,
        opensAtHour: "08:00", legalBasis: "", sendingMethod: "", frequency: "", guidance: "" }`,
    )
  expect((await round()).__typename).toBe('MutationSaveRoundSuccess')
  expect(await act('endMovement', `${movement}, on: "2020-01-01"`)).toMatchObject({
    hindrances: [{ rule: 'roundPrepared', name: 'Đợt thử' }],
  })
  await server.database.pool.query(`DELETE FROM round WHERE name = 'Đợt thử'`)
  expect((await act('endMovement', `${movement}, on: "2020-01-01"`)).__typename).toBe('MutationEndMovementSuccess')
  expect(await round()).toMatchObject({ issues: [{ path: 'movementId', rule: 'unknown' }] })
})
