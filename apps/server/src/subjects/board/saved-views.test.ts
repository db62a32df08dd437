import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface View {
  readonly id: string
  readonly name: string
  readonly query: string
}
interface Saved {
  readonly __typename: string
  readonly data?: { readonly views: readonly View[] }
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
}

const save = async (person: PersonName, name: string, query: string): Promise<Saved> =>
  (
    await server.data<{ saveView: Saved }>(
      person,
      `mutation Save($input: SaveViewInput!) { saveView(input: $input) { __typename
        ... on MutationSaveViewSuccess { data { views { id name query } } } ... on ValidationError { issues { path rule } } } }`,
      { input: { name, query } },
    )
  ).saveView
const own = async (person: PersonName) =>
  (await server.data<{ savedViews: View[] }>(person, '{ savedViews { id name query } }')).savedViews
const remove = (person: PersonName, id: string) =>
  server.data(person, `mutation { removeView(id: "${id}") { __typename } }`)

it('keeps a filter under a name, for the one who named it alone', async () => {
  await save('compiler', ' Trễ  hạn ', 'loc=muon&tim=qu%E1%BA%A3ng+ng%C3%A3i')
  await save('compiler', 'Chưa nộp', 'loc=chua-nop')
  expect(await own('compiler')).toMatchObject([
    { name: 'Chưa nộp', query: 'loc=chua-nop' },
    { name: 'Trễ hạn', query: 'loc=muon&tim=qu%E1%BA%A3ng+ng%C3%A3i' },
  ])
  expect(await own('reviewer')).toEqual([])
})

it('means something else by a name that is used again', async () => {
  await save('compiler', 'Chưa nộp', 'loc=qua-han')
  expect((await own('compiler')).find(({ name }) => name === 'Chưa nộp')?.query).toBe('loc=qua-han')
})

it('lets nobody drop what is another’s', async () => {
  const [first] = await own('compiler')
  await remove('reviewer', first?.id ?? '')
  expect(await own('compiler')).toHaveLength(2)
  await remove('compiler', first?.id ?? '')
  expect(await own('compiler')).toHaveLength(1)
})

it.each([
  ['no name', '  ', 'loc=muon', { path: 'name', rule: 'required' }],
  ['a name without end', 'x'.repeat(61), 'loc=muon', { path: 'name', rule: 'tooLong' }],
  ['another address', 'x', '//example.org/', { path: 'query', rule: 'unknown' }],
  ['a query without end', 'x', `tim=${'x'.repeat(500)}`, { path: 'query', rule: 'unknown' }],
])('does not keep %s', async (_, name, query, issue) => {
  expect(await save('viewer', name, query)).toMatchObject({ issues: [issue] })
})

it('keeps thirty, and says so of one more', async () => {
  for (let count = 0; count < 30; count++) await save('reviewer', `Bộ lọc ${count}`, 'loc=muon')
  expect(await save('reviewer', 'Một bộ lọc nữa', 'loc=muon')).toMatchObject({
    issues: [{ path: 'name', rule: 'tooMany' }],
  })
  expect(await save('reviewer', 'Bộ lọc 7', 'loc=da-nop')).toMatchObject({ __typename: 'MutationSaveViewSuccess' })
  expect(await own('reviewer')).toHaveLength(30)
})
