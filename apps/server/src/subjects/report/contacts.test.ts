import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const contacts = async (person: PersonName) => {
  const { report } = await server.data<{ report: { contacts: { name: string }[] } }>(
    person,
    `{ report(id: "${server.province.reports.first}") { contacts { role name email } } }`,
  )
  return report.contacts.map(({ name }) => name)
}

it('names an agency’s clerks and heads to those who follow the round, to nobody else', async () => {
  for (const person of ['compiler', 'reviewer', 'viewer'] as const)
    expect(await contacts(person)).toEqual(['Đinh Thị Chuyên', 'Hồ Văn Giúp', 'Phạm Văn Trưởng'])
  expect(await contacts('clerk')).toEqual([])
})
