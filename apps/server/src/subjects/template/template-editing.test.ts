import { itemId } from '@thidua/schema/outline/item-id'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf, edited, templateActs } from '#testing/template-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

/** The life of a template in the order in which it is lived: each step stands on the one before. */
let server: TestServer
let standardId: string
let { versions, open, save, publish } = {} as ReturnType<typeof templateActs>
beforeAll(async () => {
  server = await startTestServer()
  ;({ versions, open, save, publish } = templateActs(server))
  standardId = (await versions('administrator'))[0]?.id ?? ''
})
afterAll(() => server.close())

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
      theirs: { revision: 2, outline },
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
