import { randomUUID } from 'node:crypto'
import { read } from '@thidua/letter/read/read'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem, itemsOf, type Template } from '@thidua/schema/outline/template'
import { editTemplate } from '@thidua/schema/template-editing/edit-template'
import type { TemplateAct } from '@thidua/schema/template-editing/template-act'
import { usedNames } from '@thidua/schema/template-editing/used-names'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

/** The life of a template in the order in which it is lived: each step stands on the one before. */
let server: TestServer
let standardId: string
beforeAll(async () => {
  server = await startTestServer()
  standardId = (await versions('administrator'))[0]?.id ?? ''
})
afterAll(() => server.close())

interface Version {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly version: number
  readonly revision: number
  readonly publishedAt: string | null
  readonly items: number
  readonly outline: Template
  readonly rounds: readonly { readonly name: string }[]
}

interface Answer {
  readonly __typename: string
  readonly data?: Version
  readonly newer?: Version
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
  readonly why?: string
}

const fields = 'id slug name version revision publishedAt items outline rounds { name }'

const versions = async (person: PersonName) =>
  (await server.data<{ templates: Version[] }>(person, `{ templates { ${fields} } }`)).templates

async function act(person: PersonName, name: string, type: string, input: object): Promise<Answer> {
  const success = `Mutation${name.charAt(0).toUpperCase()}${name.slice(1)}Success`
  const conflict = name === 'editTemplate' ? '' : `... on TemplateConflictError { newer { ${fields} } }`
  const answer = await server.data<Record<string, Answer>>(
    person,
    `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ... on ${success} { data { ${fields} } }
      ... on ValidationError { issues { path rule } } ... on ForbiddenError { why } ${conflict} } }`,
    { input },
  )
  return answer[name] as Answer
}

const open = (input: object, person: PersonName = 'administrator') =>
  act(person, 'editTemplate', 'EditTemplateInput', input)
const save = ({ id, revision }: Version, outline: unknown, person: PersonName = 'administrator', name = 'Sơ kết') =>
  act(person, 'saveTemplate', 'SaveTemplateInput', { id, revision, name, outline })
const publish = ({ id, revision }: Version, more: object = {}, person: PersonName = 'administrator') =>
  act(person, 'publishTemplate', 'PublishTemplateInput', { id, revision, fates: [], rounds: [], ...more })

const draftOf = (answer: Answer): Version => {
  if (!answer.data) throw new Error(JSON.stringify(answer))
  return answer.data
}
const edited = (outline: Template, ...acts: TemplateAct[]) =>
  acts.reduce((template, one) => editTemplate(template, one, usedNames([midTermTemplate])), outline)

const addItem = { kind: 'addItem', into: 'chuong-ii', name: 'Giải pháp trọng tâm' } as const
const acts = (draft: { id: string }) =>
  server.data<{ administrationChanges: { edges: { node: { act: string } }[] } }>(
    'administrator',
    `{ administrationChanges(subject: template, id: "${draft.id}") { edges { node { act } } } }`,
  )

describe('a template', () => {
  it('is edited as one draft, whoever opens it', async () => {
    const first = draftOf(await open({ from: standardId }))
    expect(first).toMatchObject({ version: 2, revision: 1, publishedAt: null, items: 10, name: 'Sơ kết', rounds: [] })
    expect(draftOf(await open({ from: standardId }, 'compiler'))).toEqual(first)
    expect((await versions('compiler')).map(({ version, rounds }) => [version, rounds.length])).toEqual([
      [2, 0],
      [1, 1],
    ])
    expect(await open({ from: standardId }, 'clerk')).toMatchObject({ why: 'notHost' })
    expect(await versions('clerk')).toEqual([])
  })

  it('begins from a standard outline under a name of its own', async () => {
    const made = draftOf(await open({ standard: 'final', newName: '  Tổng kết  năm ' }))
    expect(made).toMatchObject({ version: 1, name: 'Tổng kết năm', publishedAt: null })
    expect(await open({ standard: 'final', newName: '=1' })).toMatchObject({
      issues: [{ path: 'name', rule: 'formula' }],
    })
    expect(await open({ standard: 'final' })).toMatchObject({ __typename: 'NotFoundError' })
    const discard = `mutation { discardTemplateDraft(id: "${made.id}", revision: 1) { __typename } }`
    expect(await server.data('administrator', discard)).toEqual({
      discardTemplateDraft: { __typename: 'MutationDiscardTemplateDraftSuccess' },
    })
    expect((await acts(made)).administrationChanges.edges.map(({ node }) => node.act)).toEqual(['discard', 'create'])
    expect(await save(made, made.outline)).toMatchObject({ __typename: 'NotFoundError' })
  })

  it('is saved whatever its words say, and by who read the latest edit only', async () => {
    const draft = draftOf(await open({ from: standardId }))
    const outline = edited(draft.outline, addItem, { kind: 'change', node: 'II.1', values: { heading: '' } })
    const saved = draftOf(await save(draft, outline))
    expect(saved.revision).toBe(2)
    expect(saved.outline).toEqual(outline)
    expect(await save(draft, draft.outline, 'compiler')).toMatchObject({
      __typename: 'TemplateConflictError',
      newer: { revision: 2, outline },
    })
    const both = await Promise.all([save(saved, outline), save(saved, outline, 'compiler')])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'MutationSaveTemplateSuccess',
      'TemplateConflictError',
    ])
    expect(await save({ ...saved, revision: 3 }, { chapters: [{ numeral: 'một' }] })).toMatchObject({
      __typename: 'ValidationError',
    })
    expect(
      await save({ ...saved, revision: 3 }, edited(outline, { ...addItem, name: 'x'.repeat(500_000) })),
    ).toMatchObject({
      issues: [{ path: 'outline', rule: 'tooLong' }],
    })
  })

  it('is published only without problems, and when every question has its fate', async () => {
    const draft = draftOf(await open({ from: standardId }))
    expect(await publish(draft)).toMatchObject({ issues: [{ path: 'II.1/heading', rule: 'required' }] })
    const outline = edited(
      draft.outline,
      { kind: 'change', node: 'II.1', values: { heading: ' Triển khai  {movement} ' } },
      { kind: 'remove', node: 'II.5' },
      { kind: 'addPart', item: itemId('giai-phap-trong-tam'), list: 'figures', name: 'Lớp tập huấn' },
      {
        kind: 'changePart',
        item: itemId('giai-phap-trong-tam'),
        list: 'figures',
        key: 'lopTapHuan',
        values: { unit: 'lớp' },
      },
    )
    const saved = draftOf(await save(draft, outline))
    expect(await publish(saved)).toMatchObject({
      issues: ['II.5', 'II.5/narrative', 'II.5/inspections'].map((path) => ({ path, rule: 'fateOpen' })),
    })
    expect(await publish({ ...saved, revision: 1 })).toMatchObject({ __typename: 'TemplateConflictError' })
  })
})

describe('publishing into a running round', () => {
  const fates = [
    { question: 'II.5', into: [] },
    { question: 'II.5/narrative', into: ['giai-phap-trong-tam/narrative'] },
    { question: 'II.5/inspections', into: [] },
  ]
  let draft: Version

  const reportOf = async (person: PersonName, id: string) =>
    (
      await server.data<{ report: { outline: Template; draft: Record<string, { value: string }> } }>(
        person,
        `{ report(id: "${id}") { outline draft } }`,
      )
    ).report

  it('says before it acts what each draft gains and what goes', async () => {
    const { first } = server.province.reports
    await writeDraft(server, 'clerk', first, {
      ...completeDraft(midTermTemplate),
      'II.5/answer': '',
      'II.5/narrative': 'Đã kiểm tra 2 đơn vị.',
      'II.5/inspections/a/order': 'a0',
      'II.5/inspections/a/inspected': 'Phòng Một',
    })
    draft = draftOf(await open({ from: standardId }))
    const { template } = await server.data<{ template: { publication: object[]; previous: { id: string } } }>(
      'administrator',
      `query Effect($fates: [FateInput!]!) { template(id: "${draft.id}") { previous { id }
        publication(fates: $fates) { name notBegun begun staying losing { agency paths } } } }`,
      { fates },
    )
    expect(template.previous.id).toBe(standardId)
    expect(template.publication).toEqual([
      {
        name: 'Sơ kết 2026',
        notBegun: 1,
        begun: 1,
        staying: 0,
        losing: [
          {
            agency: 'Sở Dân tộc và Tôn giáo',
            paths: ['II.5/done', 'II.5/inspections/a/inspected', 'II.5/inspections/a/order'].filter(
              (path) => path !== 'II.5/done',
            ),
          },
        ],
      },
    ])
  })

  it('leaves who has begun on the version begun; who has not gets the new one', async () => {
    const { roundId, reports } = server.province
    const rounds = [{ roundId, moveAll: false }]
    expect(await publish(draft, { fates, rounds: [{ roundId: randomUUID(), moveAll: false }] })).toMatchObject({
      __typename: 'NotFoundError',
    })
    const published = draftOf(await publish(draft, { fates, rounds }, 'compiler'))
    expect(published).toMatchObject({ version: 2, rounds: [{ name: 'Sơ kết 2026' }] })
    expect(published.publishedAt).not.toBe(null)
    expect(findItem(published.outline, 'II.1')?.heading).toBe('Triển khai {movement}')
    const [begun, other] = [await reportOf('clerk', reports.first), await reportOf('neighbour', reports.second)]
    expect(itemsOf(begun.outline).map(({ id }) => id)).toContain('II.5')
    expect(begun.draft['II.5/narrative']?.value).toBe('Đã kiểm tra 2 đơn vị.')
    expect(itemsOf(other.outline).map(({ id }) => id)).toContain('giai-phap-trong-tam')
    // Each writes what it is asked.
    await writeDraft(server, 'clerk', reports.first, { 'II.5/narrative': 'Đã kiểm tra 3 đơn vị.' })
    await writeDraft(server, 'neighbour', reports.second, { 'giai-phap-trong-tam/figures/lopTapHuan': '3' })
    await expect(server.asOwner(`UPDATE template SET name = 'x' WHERE id = '${published.id}'`)).rejects.toThrow(
      'is published',
    )
  })

  it('lets what was sent read as on its day, in the heat map of today', async () => {
    const { first } = server.province.reports
    await writeDraft(server, 'clerk', first, {
      'II.5/answer': 'none',
      'II.5/narrative': '',
      'II.5/inspections/a/order': '',
    })
    const sent = await server.data<{ submitReport: { submission?: { outline: Template }; issues?: object[] } }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${randomUUID()}" }) {
        ... on SubmitReportSuccess { submission { outline } } ... on ValidationError { issues { path rule } } } }`,
    )
    expect(itemsOf(sent.submitReport.submission?.outline ?? { chapters: [] }).map(({ id }) => id)).toContain('II.5')
    const cookie = await server.cookieOf('clerk')
    const letter = await server.app.inject({ url: `/letters/reports/${first}.docx`, headers: { cookie } })
    const { sections } = await read(letter.rawPayload, 'a.docx')
    expect(sections.find(({ place }) => place === 'II.5')?.answer).toBe('none')
    const { round } = await server.data<{
      round: { dashboard: { items: { item: string; none: number; missing: number }[] } }
    }>('compiler', `{ round(id: "${server.province.roundId}") { dashboard { items { item none missing } } } }`)
    const columns = round.dashboard.items.map(({ item }) => item)
    expect(columns).toContain('giai-phap-trong-tam')
    expect(columns).not.toContain('II.5')
    const csv = await server.app.inject({
      url: `/exports/rounds/${server.province.roundId}.csv`,
      headers: { cookie: await server.cookieOf('compiler') },
    })
    // The union of what the versions ask: each answer once, and nothing under what a version does not ask.
    expect(csv.body).toContain('II.5 Giải pháp trọng tâm,')
    expect(csv.body.split('\n')[0]).toMatch(/Đề xuất, kiến nghị".*II\.5 Kiểm tra, giám sát/u)
  })

  it('carries drafts over with all: texts move, what has no place goes into the history', async () => {
    const { reports, roundId } = server.province
    const second = draftOf(await open({ from: draft.id }))
    const figure = 'giai-phap-trong-tam/figures/lopTapHuan'
    await writeDraft(server, 'neighbour', reports.second, {
      'giai-phap-trong-tam/narrative': 'Mở lớp.',
      'II.4/narrative': 'Khen.',
    })
    const outline = edited(
      second.outline,
      { kind: 'remove', node: 'giai-phap-trong-tam' },
      { kind: 'addItem', into: 'chuong-iii', name: 'Nhiệm vụ' },
    )
    const saved = draftOf(await save(second, outline))
    const published = await publish(saved, {
      fates: [
        { question: 'giai-phap-trong-tam', into: ['nhiem-vu'] },
        { question: 'giai-phap-trong-tam/narrative', into: ['II.4/narrative'] },
        { question: figure, into: [] },
      ],
      rounds: [{ roundId, moveAll: true }],
    })
    expect(draftOf(published).version).toBe(3)
    const { outline: asked, draft: carried } = await reportOf('neighbour', reports.second)
    expect(itemsOf(asked).map(({ id }) => id)).toContain('nhiem-vu')
    expect(carried['II.4/narrative']?.value).toBe('Khen.\nMở lớp.')
    expect(carried[figure]?.value).toBe('')
    const { rows } = await server.database.pool.query(
      `SELECT path, old_value AS "oldValue", new_value AS "newValue", source FROM change WHERE report_id = $1 AND path = $2 ORDER BY id DESC LIMIT 1`,
      [reports.second, figure],
    )
    expect(rows).toEqual([{ path: figure, oldValue: '3', newValue: '', source: 'template:Sơ kết, 3' }])
    const { rows: off } = await server.database.pool.query(
      `SELECT draft_bytes - sum(octet_length(path) + octet_length(value)) AS off FROM report JOIN draft_field ON report_id = id
      WHERE id = $1 GROUP BY id`,
      [reports.second],
    )
    expect(off).toEqual([{ off: '0' }])
    // What was sent stays on its version.
    expect(itemsOf((await reportOf('clerk', reports.first)).outline).map(({ id }) => id)).toContain('II.5')
  })
})
