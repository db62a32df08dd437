import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const trusted =
  'query Mine { myReports { totalCount } viewer { name memberships { agency { parent { parent { parent { parent { parent { parent { name } } } } } } } } } }'
const hash = createHash('sha256').update(trusted).digest('hex')
const byHash = (sha256Hash: string) => ({
  operationName: 'Mine',
  extensions: { persistedQuery: { version: 1, sha256Hash } },
})

describe('in production', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ mode: 'production', documents: { [hash]: trusted } })
  })
  afterAll(() => server.close())
  const send = async (payload: object) => {
    const answer = await server.post('/graphql', payload, await server.cookieOf('clerk'))
    return {
      status: answer.statusCode,
      ...answer.json<{ data?: unknown; errors?: { extensions: { code: string } }[] }>(),
    }
  }

  it('a document of the build is run by its hash', async () => {
    expect(await send(byHash(hash))).toMatchObject({ status: 200, data: { myReports: { totalCount: 1 } } })
    expect(await send(byHash(`sha256:${hash}`))).toMatchObject({ status: 200, data: { viewer: {} } })
  })

  it('nothing else is run, and no client can register a document', async () => {
    const own = '{ viewer { name } }'
    const ownHash = createHash('sha256').update(own).digest('hex')
    expect(await send({ query: own })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }],
    })
    expect(await send({ query: own, ...byHash(ownHash), operationName: undefined })).toMatchObject({ status: 400 })
    expect(await send(byHash(ownHash))).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    expect(await send({ query: '{ __schema { types { name } } }' })).toMatchObject({ status: 400 })
    expect((await server.post('/graphql', [{ query: trusted }, { query: trusted }])).statusCode).toBe(400)
  })
})

describe('in development', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())
  const refused = async (query: string) => (await server.ask('clerk', query)).errors?.[0]?.message

  it.each([
    ['deep', `{ viewer { memberships { agency { ${'parent { '.repeat(6)} name ${'} '.repeat(6)} } } } }`],
    ['aliased', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    [
      'wide at the root',
      '{ a: viewer { id } b: viewer { id } c: viewer { id } d: viewer { id } e: viewer { id } f: viewer { id } }',
    ],
    ['full of directives', `{ viewer { ${'... @include(if: true) { id } '.repeat(11)} } }`],
    [
      'deep through fragments',
      `{ viewer { memberships { agency { ...A } } } } fragment A on Agency { parent { ...B } } fragment B on Agency { parent { ...C } } fragment C on Agency { parent { parent { parent { parent { name } } } } }`,
    ],
  ])('a document that is %s is refused', async (_, query) => {
    expect(await refused(query)).toBe('This operation asks for too much.')
  })

  it('a document that spreads itself, or is endless, is refused', async () => {
    expect(
      await refused('{ viewer { memberships { agency { ...A } } } } fragment A on Agency { parent { ...A } }'),
    ).toContain('Cannot spread fragment')
    expect(await refused(`{ ${'viewer { id } '.repeat(400)} }`)).toContain('more that 1000 tokens')
  })

  it('introspection is there for tools', async () => {
    expect(
      await server.data(
        'clerk',
        '{ __schema { queryType { fields { type { ofType { ofType { ofType { name } } } } } } } }',
      ),
    ).toHaveProperty('__schema')
  })
})
