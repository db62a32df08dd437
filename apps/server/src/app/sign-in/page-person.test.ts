import { randomUUID } from 'node:crypto'
import { personHeader } from '@thidua/schema/http/person-header'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const idOf = async (person: PersonName) =>
  (await server.data<{ viewer: { id: string } }>(person, '{ viewer { id } }')).viewer.id

/** A request of a page that `owner` opened, in a browser where `signedIn` is signed in by now. */
async function askFrom(
  owner: PersonName,
  signedIn: PersonName,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
): Promise<LightMyRequestResponse> {
  const headers = { ...fromOurPage, cookie: await server.cookieOf(signedIn), [personHeader]: await idOf(owner) }
  return server.app.inject({ method, url, headers, ...(payload && { payload }) })
}

const saving = (value: string) => ({
  query: 'mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename } }',
  variables: {
    input: {
      reportId: server.province.reports.first,
      clientId: randomUUID(),
      patches: [{ path: 'II.1/narrative', value, baseVersion: 0, clientSeq: 1 }],
    },
  },
})

const written = async () => {
  const { rows } = await server.database.pool.query('SELECT p.name FROM change c JOIN person p ON p.id = c.by_id')
  return rows
}

describe('a page belongs to who opened it', () => {
  it('saves nothing of it in the name of a colleague who signed in beside it, and all after its own person is back', async () => {
    const refused = await askFrom('clerk', 'head', 'POST', '/graphql', saving('của chuyên viên'))
    expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([409, 'OTHER_PERSON'])
    expect(await written()).toEqual([])
    expect((await askFrom('clerk', 'clerk', 'POST', '/graphql', saving('của chuyên viên'))).json()).toEqual({
      data: { saveFields: { __typename: 'SaveFieldsSuccess' } },
    })
    expect(await written()).toEqual([{ name: 'Đinh Thị Chuyên' }])
  })

  it.each([
    ['POST', '/imports/letter?reportId=REPORT'],
    ['GET', '/letters/reports/REPORT.docx'],
    ['GET', '/exports/reports/REPORT.xlsx'],
    ['POST', '/api/auth/sign-out'],
  ] as const)('%s beside GraphQL is refused alike', async (method, address) => {
    const url = address.replace('REPORT', server.province.reports.first)
    const answer = await askFrom('clerk', 'head', method, url, method === 'POST' ? {} : undefined)
    expect([answer.statusCode, answer.json()]).toEqual([409, { code: 'OTHER_PERSON' }])
  })

  it('does not sign the other person out, and is told who that is', async () => {
    await askFrom('clerk', 'head', 'POST', '/api/auth/sign-out', {})
    const asked = await askFrom('clerk', 'head', 'GET', '/api/auth/get-session')
    expect(asked.json()).toMatchObject({ user: { id: await idOf('head') } })
  })
})
