import { randomUUID } from 'node:crypto'
import { label } from '@thidua/schema/label'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem, type Template } from '@thidua/schema/outline/template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetTemplates, loadTemplate } from '#domain/templates.ts'
import { readAdministration } from '#events/read-happenings.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { draftOf, edited, templateActs } from '#testing/template-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

/** Hints of a version that a round runs on: each step stands on the one before. */
let server: TestServer
let id: string
beforeAll(async () => {
  server = await startTestServer()
  id = (await templateActs(server).versions('administrator'))[0]?.id ?? ''
})
afterAll(() => server.close())

interface Answer {
  readonly __typename: string
  readonly data?: { readonly lastChange: string; readonly revision: number; readonly outline: Template }
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
  readonly newer?: readonly { readonly act: string; readonly by: string }[]
  readonly why?: string
}
type Text = readonly [at: string, vi: string, en?: string]

const change = async (person: PersonName, lastChange: string | null, ...texts: Text[]): Promise<Answer> => {
  const { changeTemplateHelp } = await server.data<{ changeTemplateHelp: Answer }>(
    person,
    `mutation Change($input: ChangeTemplateHelpInput!) { changeTemplateHelp(input: $input) { __typename
      ... on MutationChangeTemplateHelpSuccess { data { lastChange revision outline } }
      ... on ValidationError { issues { path rule } } ... on ForbiddenError { why }
      ... on AdministrationConflictError { newer { act by } } } }`,
    { input: { id, lastChange, texts: texts.map(([at, vi, en = '']) => ({ at, vi, en })) } },
  )
  return changeTemplateHelp
}

const asked = async (person: PersonName, report: string): Promise<Template> =>
  (await server.data<{ report: { outline: Template } }>(person, `{ report(id: "${report}") { outline } }`)).report
    .outline

const hintOf = (outline: Template) => findItem(outline, 'II.1')?.hint

const letterOf = async (report: string): Promise<Buffer> => {
  const cookie = await server.cookieOf('clerk')
  return (await server.app.inject({ url: `/letters/reports/${report}.pdf`, headers: { cookie } })).rawPayload
}

const withoutHelp = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'hint' || key === 'example' ? undefined : inner)))

describe('hints and examples of a published version', () => {
  let letter: Buffer
  let seal: string | null
  const sealOf = async () =>
    (
      await server.database.pool.query<{ sha256: string }>(
        'SELECT sha256 FROM submission ORDER BY submitted_at LIMIT 1',
      )
    ).rows[0]?.sha256 ?? null

  it('are read at once by who writes; what was sent and its letter stay what they are', async () => {
    const { first, second } = server.province.reports
    await writeDraft(server, 'clerk', first, completeDraft(midTermTemplate))
    const { submitReport } = await server.data<{ submitReport: { __typename: string } }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    )
    expect(submitReport.__typename).toBe('SubmitReportSuccess')
    ;[letter, seal] = [await letterOf(first), await sealOf()]
    const before = await asked('neighbour', second)
    const changed = await change(
      'compiler',
      null,
      ['II.1/hint', ' Nêu số văn bản  và ngày ban hành. ', 'Name number and date.'],
      ['II.1/narratives/narrative/example', 'Ví dụ: Kế hoạch số 12/KH-UBND.'],
    )
    expect(changed).toMatchObject({ __typename: 'MutationChangeTemplateHelpSuccess', data: { revision: 2 } })
    const after = await asked('neighbour', second)
    expect(hintOf(after)).toEqual(label('Nêu số văn bản và ngày ban hành.', 'Name number and date.'))
    expect(after).toEqual(changed.data?.outline)
    expect(withoutHelp(after)).toEqual(withoutHelp(before))
    expect((await letterOf(first)).equals(letter)).toBe(true)
    expect(await sealOf()).toBe(seal)
  })

  it('are told to the pages of the agencies that are asked', async () => {
    const { happenings } = await readAdministration(server.database.pool, { after: '0', missing: [] }, null)
    const { roundId, agencies } = server.province
    const [round, ...more] = happenings.filter(({ kind }) => kind === 'round')
    expect(more).toEqual([])
    expect(round).toMatchObject({ roundId, draft: false })
    expect(new Set(round && 'agencyIds' in round ? round.agencyIds : [])).toEqual(
      new Set([agencies.first, agencies.second]),
    )
  })

  it('are on record, each from what to what', async () => {
    const { administrationChanges } = await server.data<{
      administrationChanges: { edges: { node: { act: string; by: string; fields: object[] } }[] }
    }>(
      'compiler',
      `{ administrationChanges(subject: template, id: "${id}") { edges { node { act by fields { field before after } } } } }`,
    )
    const [latest] = administrationChanges.edges.map(({ node }) => node)
    expect(latest).toMatchObject({ act: 'changeHelp', by: 'Trần Tổng Hợp' })
    expect(latest?.fields).toContainEqual({
      field: 'II.1/hint',
      before: findItem(midTermTemplate, 'II.1')?.hint?.vi ?? null,
      after: 'Nêu số văn bản và ngày ban hành.',
    })
  })

  it('are changed by who read the latest of them alone, and by who edits the template', async () => {
    const { data } = await change('administrator', await lastChange(), ['II.2/hint', 'Gợi ý của quản trị'])
    expect(data).toBeDefined()
    const overtaken = await change('compiler', null, ['II.2/hint', 'Gợi ý của người tổng hợp'])
    expect(overtaken).toMatchObject({ __typename: 'AdministrationConflictError' })
    expect(overtaken.newer?.map(({ act }) => act)).toContain('changeHelp')
    expect(await change('clerk', data?.lastChange ?? null, ['II.2/hint', 'x'])).toMatchObject({ why: 'notHost' })
    const both = await Promise.all(
      (['administrator', 'compiler'] as const).map((person) =>
        change(person, data?.lastChange ?? null, ['II.3/hint', `Gợi ý của ${person}`]),
      ),
    )
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'AdministrationConflictError',
      'MutationChangeTemplateHelpSuccess',
    ])
  })

  it('are refused in words, and then none is changed', async () => {
    const answer = await change(
      'administrator',
      await lastChange(),
      ['II.2/hint', 'Được'],
      ['II.3/hint', '<b>đậm</b>'],
      ['II.1/heading', 'Tiêu đề khác'],
    )
    expect(answer.issues).toEqual([
      { path: 'II.3/hint/vi', rule: 'markup' },
      { path: 'II.1/heading', rule: 'unknown' },
    ])
    const same = await change('administrator', await lastChange(), [
      'II.1/hint',
      'Nêu số văn bản và ngày ban hành.',
      'Name number and date.',
    ])
    expect(same.data?.lastChange).toBe(await lastChange())
    expect(findItem(same.data?.outline ?? { chapters: [] }, 'II.2')?.hint?.vi).toBe('Gợi ý của quản trị')
  })

  it('go into the next version that is being edited, but where it says something else', async () => {
    const { open, save, publish } = templateActs(server)
    const begun = draftOf(await open({ from: id }))
    const hinted = edited(begun.outline, {
      kind: 'change',
      node: 'II.4',
      values: { hint: label('Của bản mới', '') },
    })
    const draft = draftOf(await save(begun, hinted))
    await change('compiler', await lastChange(), ['II.4/hint', 'Của bản cũ'], ['II.5/hint', 'Cho cả hai bản'])
    const conflict = await save(draft, draft.outline)
    expect(conflict).toMatchObject({ __typename: 'TemplateConflictError', theirs: { revision: draft.revision + 1 } })
    const { outline } = conflict.theirs ?? draft
    expect(findItem(outline, 'II.4')?.hint?.vi).toBe('Của bản mới')
    expect(findItem(outline, 'II.5')?.hint?.vi).toBe('Cho cả hai bản')
    // A draft is not published: its hints are saved with all of it.
    const published = draftOf(await publish({ ...draft, revision: draft.revision + 1 }))
    expect(findItem(published.outline, itemId('II.5'))?.hint?.vi).toBe('Cho cả hai bản')
  })

  it('are all that the database lets anybody change of it', async () => {
    const set = (what: string) => server.asOwner(`UPDATE template SET ${what} WHERE id = '${id}'`)
    for (const what of [
      `outline = jsonb_set(outline, '{chapters,0,heading}', '"Khác"'), revision = revision + 1`,
      `outline = jsonb_set(outline, '{chapters,0,parts}', '[]'), revision = revision + 1`,
      `name = 'Khác', revision = revision + 1`,
      `published_at = NULL, revision = revision + 1`,
      `outline = outline`,
    ])
      await expect(set(what), what).rejects.toThrow('is published')
    await expect(server.asOwner(`DELETE FROM template WHERE id = '${id}'`)).rejects.toThrow('is published')
  })

  it('are parsed once, and anew when another server has changed them', async () => {
    const { pool } = server.database
    const first = await loadTemplate(pool, id)
    expect(await loadTemplate(pool, id)).toBe(first)
    forgetTemplates()
    expect(await loadTemplate(pool, id)).toBe(first)
    await server.asOwner(`UPDATE template SET revision = revision + 1, outline = replace(outline::text,
      'Cho cả hai bản', 'Của máy chủ khác')::jsonb WHERE id = '${id}'`)
    forgetTemplates()
    expect(findItem((await loadTemplate(pool, id)).template, 'II.5')?.hint?.vi).toBe('Của máy chủ khác')
  })
})

const lastChange = async (): Promise<string> =>
  (await server.data<{ template: { lastChange: string } }>('administrator', `{ template(id: "${id}") { lastChange } }`))
    .template.lastChange
