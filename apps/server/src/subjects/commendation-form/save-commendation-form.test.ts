import { randomUUID } from 'node:crypto'
import { read } from '@thidua/letter/read/read'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { commendationForms } from '@thidua/schema/outline/commendation-forms'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let databaseUrl: string
beforeAll(async () => {
  const testDatabase = await createTestDatabase()
  databaseUrl = testDatabase.url
  await ensureReferenceData(databaseUrl)
  server = await startTestServer({ testDatabase })
})
afterAll(() => server.close())

interface Saved {
  readonly __typename: string
  readonly data?: { readonly id: string; readonly key: string; readonly lastChange: string }
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
}

const save = async (input: string, person: PersonName = 'administrator'): Promise<Saved> =>
  (
    await server.data<{ saveCommendationForm: Saved }>(
      person,
      `mutation { saveCommendationForm(input: { ${input} }) { __typename
        ... on MutationSaveCommendationFormSuccess { data { id key lastChange } } ... on ValidationError { issues { path rule } } } }`,
    )
  ).saveCommendationForm

const form = (name: string, more = 'validFrom: "2024-01-01"') =>
  `name: "${name}", nameEn: "", decider: "government", kinds: ["collective"], position: 99, ${more}`

interface Listed {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly lastChange: string | null
}
const list = (on = '') =>
  server
    .data<{ commendationForms: Listed[] }>('administrator', `{ commendationForms${on} { key id name lastChange } }`)
    .then(({ commendationForms: forms }) => forms)

describe('saveCommendationForm', () => {
  it('gives clerks a form that they had not, which is judged, sent and printed', async () => {
    const { data } = await save(form('Bằng khen của Bộ trưởng'))
    expect(data?.key).toBe('bang-khen-cua-bo-truong')
    // Another of that name is another form.
    expect((await save(form('Bằng khen của Bộ trưởng'))).data?.key).toBe('bang-khen-cua-bo-truong-2')

    const reportId = server.province.reports.first
    const row = {
      order: 'a1',
      recipient: 'Phòng Chính sách',
      kind: 'collective',
      form: data?.key ?? '',
      authority: 'Bộ trưởng Bộ Nội vụ',
      status: 'proposed',
    }
    await writeDraft(server, 'clerk', reportId, {
      ...completeDraft(midTermTemplate),
      'II.4/answer': '',
      'II.4/done': 'yes',
      ...Object.fromEntries(Object.entries(row).map(([cell, typed]) => [`II.4/commendations/a/${cell}`, typed])),
    })
    const { submitReport } = await server.data<{ submitReport: object }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) {
        ... on SubmitReportSuccess { submission { commendations { form { name } } } } ... on ValidationError { issues { path rule } } } }`,
    )
    expect(submitReport).toMatchObject({
      submission: { commendations: [{ form: { name: 'Bằng khen của Bộ trưởng' } }] },
    })
    const cookie = await server.cookieOf('clerk')
    const letter = await server.app.inject({ url: `/letters/reports/${reportId}.docx`, headers: { cookie } })
    expect(JSON.stringify(await read(letter.rawPayload, 'letter.docx'))).toContain('Bằng khen của Bộ trưởng')
  })

  it('ends one, which a new release leaves as it is', async () => {
    const flag = (await list()).find(({ key }) => key === 'province-flag')
    const basis = `id: "${flag?.id}", lastChange: null`
    const ended = 'validFrom: "2024-01-01", validUntil: "2026-10-01"'
    expect(await save(`${basis}, ${form('Cờ thi đua của tỉnh', ended)}`)).toMatchObject({
      data: { key: 'province-flag' },
    })
    const names = async (day: string) => (await list(`(on: "${day}")`)).map(({ name }) => name)
    expect(await names('2026-09-30')).toContain('Cờ thi đua của tỉnh')
    expect(await names('2026-10-01')).not.toContain('Cờ thi đua của tỉnh')
    await ensureReferenceData(databaseUrl)
    expect(await names('2026-09-30')).toContain('Cờ thi đua của tỉnh')
    expect((await list()).at(0)?.key).toBe(commendationForms[0]?.key)
    // Decided on what was there before.
    expect(await save(`${basis}, ${form('Cờ khác')}`)).toMatchObject({ __typename: 'AdministrationConflictError' })
  })

  it('refuses what will not do, and writes nothing', async () => {
    const before = await list()
    const wrong = 'validFrom: "2026-01-01", validUntil: "2026-01-01"'
    expect((await save(form('Cờ', wrong))).issues).toEqual([{ path: 'validUntil', rule: 'dayOrder' }])
    expect(
      (await save('name: "=1", nameEn: "", decider: "x", kinds: [], position: 0, validFrom: "2026-01-01"')).issues,
    ).toEqual([
      { path: 'name', rule: 'formula' },
      { path: 'decider', rule: 'required' },
      { path: 'kinds', rule: 'required' },
      { path: 'position', rule: 'position' },
    ])
    expect(await save(`id: "x", ${form('Cờ')}`)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await save(form('Cờ'), 'compiler')).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await list()).toEqual(before)
  })
})
