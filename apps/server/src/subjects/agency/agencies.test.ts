import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.database.pool.query(
    `INSERT INTO agency (code, electronic_code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from, valid_until)
    SELECT 'X' || n, 'H48.' || n, (ARRAY['Xã Đăk Hà', 'Xã Ấn Sơn', 'Xã An Phú', 'Phường Ăn Lộc'])[1 + n % 4] || ' ' || n, 'X' || n, 'UBND',
      'commune', '', 'X', 'Chủ tịch', 'collective', CASE WHEN n % 3 = 0 THEN $1::uuid END, '2025-07-01',
      CASE WHEN n % 5 = 0 THEN vietnam_today() - 1 WHEN n % 5 = 1 THEN vietnam_today() + 1 END
    FROM generate_series(1, 23) n`,
    [server.province.blocks.second],
  )
})
afterAll(() => server.close())

interface Listed {
  readonly name: string
  readonly code: string
  readonly validUntil: string | null
  readonly block: { readonly name: string } | null
}
interface List {
  readonly totalCount: number
  readonly edges: readonly { readonly node: Listed }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const list = async (asked: string): Promise<List> =>
  (
    await server.data<{ agencies: List }>(
      'administrator',
      `{ agencies(${asked}) { totalCount edges { node { name code validUntil block { name } } } pageInfo { hasNextPage endCursor } } }`,
    )
  ).agencies

async function allPages(asked: string): Promise<Listed[]> {
  const nodes: Listed[] = []
  for (let after = ''; ; ) {
    const { edges, pageInfo } = await list(`first: 4, ${asked}${after}`)
    nodes.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) return nodes
    after = `, after: "${pageInfo.endCursor}"`
  }
}

const everywhere = 26

describe('the list of agencies', () => {
  it.each(['name', 'code', 'block'])('by %s gives every one once, up and down', async (sort) => {
    const up = await allPages(`sort: ${sort}`)
    const down = await allPages(`sort: ${sort}, descending: true`)
    expect(new Set(up.map(({ code }) => code)).size).toBe(everywhere)
    expect(down.map(({ code }) => code)).toEqual(up.map(({ code }) => code).reverse())
    const { rows } = await server.database.pool.query<{ code: string }>(
      `SELECT a.code FROM agency a LEFT JOIN block b ON b.id = a.block_id
      ORDER BY ${{ name: '', code: 'a.code COLLATE "vi-x-icu",', block: 'coalesce(b.position, 2147483647),' }[sort]} a.name COLLATE "vi-x-icu", a.id`,
    )
    expect(up.map(({ code }) => code)).toEqual(rows.map(({ code }) => code))
  })

  it.each([
    ['an phu', 'Xã An Phú'],
    ['ẤN SƠN', 'Xã Ấn Sơn'],
    ['dak ha', 'Xã Đăk Hà'],
  ])('finds “%s” with and without marks, and counts what it finds', async (typed, name) => {
    const { totalCount, edges } = await list(`search: "${typed}"`)
    expect(edges.length).toBe(totalCount)
    expect(edges.every(({ node }) => node.name.startsWith(name))).toBe(true)
    expect(await allPages(`search: "${typed}", sort: code`)).toHaveLength(totalCount)
  })

  it('finds by the electronic code, and nothing by what none has', async () => {
    expect((await list('search: "h48.7"')).edges.map(({ node }) => node.code)).toEqual(['X7'])
    expect(await list('search: "H48.7%"')).toMatchObject({ totalCount: 0, edges: [] })
  })

  it('chooses by kind, by block and by whether they have ended', async () => {
    expect((await list('filter: { kind: department }')).totalCount).toBe(2)
    const inBlock = await list(`filter: { blockId: "${server.province.blocks.second}" }`)
    expect(new Set(inBlock.edges.map(({ node }) => node.block?.name))).toEqual(new Set(['Cụm các xã']))
    expect((await list('filter: { blockId: "khong-co" }')).totalCount).toBe(0)
    // Who ends tomorrow is in force today.
    expect((await list('filter: { standing: ended }')).totalCount).toBe(4)
    expect((await list('filter: { standing: inForce }')).totalCount).toBe(everywhere - 4)
    expect((await list('search: "X", filter: { standing: ended, kind: commune }')).totalCount).toBe(4)
  })
})
