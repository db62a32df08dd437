import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { draftOf, templateActs } from '#testing/template-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

/** The neighbour compiles for the second agency, which the host asks for reports; the stranger for a body of no line. */
let server: TestServer
let acts: ReturnType<typeof templateActs>
let standardId: string
let elsewhere: string
beforeAll(async () => {
  server = await startTestServer()
  acts = templateActs(server)
  const { province, database } = server
  const { rows } = await database.pool.query<{ id: string }>(
    `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
    VALUES ('NGOAI', 'Hội Ngoài', 'Hội Ngoài', 'HN', 'association', '', 'Xa', 'Chủ tịch', 'head', '2025-01-01') RETURNING id`,
  )
  elsewhere = rows[0]?.id ?? ''
  for (const [person, agency] of [
    ['neighbour', province.agencies.second],
    ['stranger', elsewhere],
  ] as const)
    await database.pool.query(
      `INSERT INTO membership (person_id, agency_id, role) SELECT id, $2, 'compiler' FROM person WHERE email = $1`,
      [emailOf(person), agency],
    )
  standardId = (await acts.versions('administrator'))[0]?.id ?? ''
})
afterAll(() => server.close())

const movement = async (person: PersonName, input: string) =>
  (
    await server.data<{ saveMovement: { __typename: string; why?: string; data?: { id: string; mayEdit: boolean } } }>(
      person,
      `mutation { saveMovement(input: { kind: thematic, scope: "", aims: "", fromYear: 2026, ${input} }) { __typename
        ... on MutationSaveMovementSuccess { data { id mayEdit hostAgency { name } } } ... on ForbiddenError { why }
        ... on ValidationError { issues { path rule } } } }`,
    )
  ).saveMovement

describe('a template', () => {
  it('of another agency is used and copied, never edited', async () => {
    const draft = draftOf(await acts.open({ from: standardId }, 'compiler'))
    expect((await acts.versions('neighbour')).map(({ id }) => id)).toEqual([standardId])
    expect(await acts.versions('stranger')).toEqual([])
    expect(await acts.open({ from: standardId }, 'neighbour')).toMatchObject({ why: 'notOwner' })
    expect(await acts.save(draft, draft.outline, 'neighbour')).toMatchObject({ why: 'notOwner' })
    // Nor is told that it was saved meanwhile.
    expect(await acts.save({ ...draft, revision: 9 }, draft.outline, 'neighbour')).toMatchObject({ why: 'notOwner' })
    expect(await acts.publish(draft, {}, 'neighbour')).toMatchObject({ why: 'notOwner' })
    expect(await acts.open({ from: draft.id, newName: 'Lấy nháp' }, 'neighbour')).toMatchObject({ why: 'notOwner' })
    const copy = draftOf(await acts.open({ from: standardId, newName: 'Của xã' }, 'neighbour'))
    expect(copy).toMatchObject({ version: 1, name: 'Của xã' })
    expect((await acts.save(copy, copy.outline, 'neighbour', 'Của xã')).data?.revision).toBe(2)
    // The province's compiler is not above that commune in this small province; an administrator is above all.
    expect(await acts.open({ from: copy.id }, 'compiler')).toMatchObject({ why: 'notOwner' })
    expect(draftOf(await acts.open({ from: copy.id }, 'administrator')).id).toBe(copy.id)
    expect(await acts.open({ from: standardId, newName: 'Của ai' }, 'stranger')).toMatchObject({ why: 'notInLine' })
  })

  it('is given to an agency that one acts for, and then is its', async () => {
    const give = (person: PersonName, to: string | null) =>
      server.data<{ giveTemplate: object }>(
        person,
        `mutation { giveTemplate(id: "${standardId}", hostAgencyId: ${to === null ? 'null' : `"${to}"`}) { __typename
          ... on ForbiddenError { why } ... on MutationGiveTemplateSuccess { data { mayEdit hostAgency { code } } } } }`,
      )
    expect(await give('neighbour', server.province.agencies.second)).toMatchObject({
      giveTemplate: { why: 'notOwner' },
    })
    expect(await give('compiler', elsewhere)).toMatchObject({ giveTemplate: { why: 'notOwner' } })
    expect(await give('administrator', elsewhere)).toMatchObject({
      giveTemplate: { data: { mayEdit: true, hostAgency: { code: 'NGOAI' } } },
    })
    expect((await acts.versions('stranger')).map(({ id }) => id)).toContain(standardId)
    expect(await give('administrator', null)).toMatchObject({ giveTemplate: { data: { hostAgency: null } } })
    // Of no agency: for all to use.
    for (const person of ['compiler', 'neighbour', 'stranger'] as const)
      expect((await acts.versions(person)).map(({ id }) => id)).toContain(standardId)
    expect(await give('administrator', server.province.agencies.host)).toMatchObject({
      giveTemplate: { data: { hostAgency: { code: 'SNV' } } },
    })
  })
})

describe('a movement', () => {
  it('is changed by its agency alone, and rounds are asked of it in its line', async () => {
    const { rows } = await server.database.pool.query<{ id: string }>('SELECT id FROM movement')
    const id = rows[0]?.id ?? ''
    expect(await movement('neighbour', `id: "${id}", name: "Lấy"`)).toMatchObject({ why: 'notOwner' })
    expect(await movement('compiler', `name: "Cho nơi khác", hostAgencyId: "${elsewhere}"`)).toMatchObject({
      why: 'notOwner',
    })
    expect(await movement('compiler', `id: "${id}", name: "Vẫn của mình"`)).toMatchObject({
      data: { mayEdit: true, hostAgency: { name: 'Sở Nội vụ' } },
    })
    expect(await movement('administrator', `name: "Chung", hostAgencyId: null`)).toMatchObject({
      data: { hostAgency: null },
    })
    const usable = async (person: PersonName) =>
      (
        await server.data<{ movements: { edges: { node: { name: string } }[] } }>(
          person,
          '{ movements(usable: true) { edges { node { name } } } }',
        )
      ).movements.edges.map(({ node }) => node.name)
    expect((await usable('neighbour')).toSorted()).toEqual(['Chung', 'Vẫn của mình'])
    expect(await usable('stranger')).toEqual(['Chung'])
    expect(await usable('clerk')).toEqual([])
    const round = (movementId: string, templateId: string) =>
      server.data<{ saveRound: object }>(
        'stranger',
        `mutation { saveRound(input: { movementId: "${movementId}", templateId: "${templateId}", hostAgencyId: "${elsewhere}", name: "Đợt", kind: midTerm,
          opensAtHour: "08:00", legalBasis: "", sendingMethod: "", frequency: "", guidance: "" }) { __typename ... on ValidationError { issues { path rule } } } }`,
      )
    expect(await round(id, standardId)).toMatchObject({
      saveRound: { issues: ['movementId', 'templateId'].map((path) => ({ path, rule: 'unknown' })) },
    })
  })
})
