import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftOf, edited, templateActs } from '#testing/template-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Figure {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly compile: string
  readonly since: number
  readonly last: number | null
  readonly rounds: readonly { readonly name: string }[]
}

const page = (args: string) =>
  server
    .data<{
      figureCatalogue: {
        totalCount: number
        edges: { cursor: string; node: Figure }[]
        pageInfo: { hasNextPage: boolean }
      }
    }>(
      'administrator',
      `{ figureCatalogue(${args}) { totalCount edges { cursor node { key label unit compile since last rounds { name } } }
        pageInfo { hasNextPage } } }`,
    )
    .then(({ figureCatalogue }) => figureCatalogue)
const figures = async (args: string) => (await page(args)).edges.map(({ node }) => node)

it('has every figure that a published version ever asked for, as the newest has it', async () => {
  const acts = templateActs(server)
  const [standard] = await acts.versions('administrator')
  const before = await figures('first: 100')
  expect(before.length).toBeGreaterThan(5)
  expect(before.every(({ since, last }) => since === 1 && last === null)).toBe(true)
  const gone = before.find(({ key }) => key === 'civilServants')
  expect(gone?.rounds).toHaveLength(1)

  const { outline, ...begun } = draftOf(await acts.open({ from: standard?.id }))
  const changed = edited(
    outline,
    { kind: 'addPart', item: 'II.1' as never, list: 'figures', name: 'Lớp tập huấn' },
    { kind: 'changePart', item: 'II.1' as never, list: 'figures', key: 'lopTapHuan', values: { unit: 'lớp' } },
    { kind: 'removePart', item: 'I.1' as never, list: 'figures', key: 'civilServants' },
  )
  const saved = draftOf(await acts.save({ ...begun, outline }, changed))
  // What is only being edited is no figure yet.
  expect(await figures('search: "lop tap huan"')).toEqual([])
  const question = 'I.1/figures/civilServants'
  expect(await acts.publish(saved, { fates: [{ question, into: [] }] })).toMatchObject({ data: { version: 2 } })

  expect(await figures('search: "lop tap huan"')).toEqual([
    { key: 'lopTapHuan', label: 'Lớp tập huấn', unit: 'lớp', compile: 'sum', since: 2, last: null, rounds: [] },
  ])
  expect(await figures('standing: retired')).toMatchObject([{ key: 'civilServants', last: 1, rounds: [{}] }])
  expect((await figures('first: 100, standing: asked')).map(({ key }) => key)).not.toContain('civilServants')
})

it('is gone through in every order', async () => {
  for (const order of ['sort: label', 'sort: key', 'sort: label, descending: true', 'sort: key, descending: true']) {
    const all = await page(`first: 100, ${order}`)
    const paged: string[] = []
    let after = ''
    do {
      const { edges, pageInfo } = await page(`first: 4, ${order}${after}`)
      paged.push(...edges.map(({ node }) => node.key))
      after = pageInfo.hasNextPage ? `, after: "${edges.at(-1)?.cursor}"` : ''
    } while (after !== '')
    expect(paged).toEqual(all.edges.map(({ node }) => node.key))
    expect(all.totalCount).toBe(paged.length)
  }
})
