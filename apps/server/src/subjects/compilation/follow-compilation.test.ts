import { randomUUID } from 'node:crypto'
import { answersOf, type DraftFields } from '@thidua/draft/draft-fields'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let roundId: string
beforeAll(async () => {
  server = await startTestServer()
  roundId = server.province.roundId
  await sendAndAccept('clerk', server.province.reports.first)
  await act('draftCompilation', ', basis: accepted')
  await sign('07', '28/02/2026')
  await issue()
})
afterAll(() => server.close())

async function sendAndAccept(person: PersonName, reportId: string, fields: Record<string, string> = {}) {
  await writeDraft(server, person, reportId, { ...completeDraft(midTermTemplate), ...fields })
  const input = `{ reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }`
  await server.data(person, `mutation { submitReport(input: ${input}) { __typename } }`)
  const { submission } = await asSeen(server, reportId)
  await server.data('compiler', `mutation { acceptReport(${submission}) { __typename } }`)
}

interface Compilation {
  readonly reportId: string
  readonly state: string
  readonly draft: DraftFields
  readonly followKind: string | null
  readonly issued: { readonly id: string } | null
  readonly issues: {
    id: string
    letterNumber: string
    withdrawn: boolean
    followKind: string | null
    followsId: string
  }[]
  readonly versions: { readonly id: string; readonly name: string; readonly by: string }[]
  readonly compilers: { readonly name: string }[]
}
const compilation = async () =>
  (
    await server.data<{ round: { compilation: Compilation } }>(
      'compiler',
      `{ round(id: "${roundId}") { compilation { reportId state draft followKind issued { id } versions { id name by }
        issues { id letterNumber withdrawn followKind followsId } compilers { name } } } }`,
    )
  ).round.compilation
const past = async (id: string) =>
  (
    await server.data<{ round: { compilation: { past: Record<string, string> | null } } }>(
      'compiler',
      `{ round(id: "${roundId}") { compilation { past(id: "${id}") } } }`,
    )
  ).round.compilation.past

const answer = `{ __typename ... on Compilation { state } ... on ForbiddenError { why } ... on ValidationError { issues { path rule } } }`
const act = async (name: string, more = '', person: PersonName = 'compiler') =>
  (
    await server.data<{ done: object }>(
      person,
      `mutation { done: ${name}(input: { roundId: "${roundId}"${more} }) ${answer} }`,
    )
  ).done
const unfollow = async () =>
  (
    await server.data<{ done: object }>(
      'compiler',
      `mutation { done: unfollowCompilation(roundId: "${roundId}") ${answer} }`,
    )
  ).done
const issue = () => act('issueCompilation', `, idempotencyKey: "${randomUUID()}", readAt: "2199-01-01T00:00:00.000Z"`)

async function write(values: Record<string, string>) {
  const { reportId, draft } = await compilation()
  const patches = Object.entries(values).map(([path, value], at) =>
    patch(path, value, draft[path]?.version ?? 0, at + 1),
  )
  await savePatches(server, 'compiler', patches, { reportId })
}
const sign = (number: string, day: string) =>
  write({ 'letter/number': number, 'letter/issuedOn': day, 'letter/signer': 'Trần Văn Ký' })

const states = async () => {
  const { rows } = await server.database.pool.query<{ state: string }>(
    `SELECT state::text, array_position($1::uuid[], id) AS nth FROM report WHERE id = ANY($1)
    UNION ALL SELECT state::text, 3 FROM round WHERE id = $2 ORDER BY nth`,
    [[server.province.reports.first, server.province.reports.second], roundId],
  )
  return rows.map(({ state }) => state)
}
const fileOf = async (name: string) =>
  server.app.inject({
    url: `/letters/compilations/${name}`,
    headers: { cookie: await server.cookieOf('compiler') },
  })
const documentOf = async (name: string) =>
  strFromU8(unzipSync((await fileOf(`${name}.docx`)).rawPayload)['word/document.xml'] ?? new Uint8Array())
const wordsOf = async (name: string) => (await documentOf(name)).replaceAll('</w:p>', '\n').replace(/<[^>]+>/gu, '')
const bookmarksOf = async (name: string) => (await documentOf(name)).matchAll(/_TD_[\da-f]{24}/gu).map(([name]) => name)
const nameOf = async (file: string) =>
  /filename="([^"]+)"/u.exec(String((await fileOf(file)).headers['content-disposition']))?.[1]
/** The fields that say something, but for what acts note. */
const said = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([path, value]) => value !== '' && !/^[SH]\/|^B\/(?:drafted|follows)$/u.test(path)),
  )

it('begins a letter that supplements what was issued, which stands meanwhile', async () => {
  const { issued } = await compilation()
  const id = issued?.id ?? ''
  const before = await wordsOf(`issued/${id}`)
  const following = `, submissionId: "${id}", kind: supplement`
  for (const person of ['reviewer', 'viewer'] as const)
    expect(await act('followCompilation', following, person)).toMatchObject({ __typename: 'ForbiddenError' })
  expect(await act('followCompilation', following, 'clerk')).toMatchObject({ __typename: 'NotFoundError' })
  expect(await act('followCompilation', `, submissionId: "${randomUUID()}", kind: supplement`)).toMatchObject({
    why: 'wrongState',
  })
  const answers = await Promise.all([act('followCompilation', following), act('followCompilation', following)])
  expect(answers).toContainEqual({ __typename: 'Compilation', state: 'REVISING' })
  expect(answers).toContainEqual({ __typename: 'ForbiddenError', why: 'wrongState' })
  const { draft, followKind, state } = await compilation()
  expect([followKind, state, draft['letter/number']?.value]).toEqual(['supplement', 'REVISING', ''])
  // What it follows is an act's to say.
  await write({ 'B/follows': '' })
  expect((await compilation()).followKind).toBe('supplement')

  await sendAndAccept('neighbour', server.province.reports.second, { 'II.1/narrative': 'Xã mới làm 77 km đường.' })
  await act('draftCompilation', ', basis: accepted')
  await write({
    'C/II.1/p/them/order': 'zz',
    'C/II.1/p/them/text': 'Bổ sung: 77 km đường.',
    'C/II.1/p/them/kind': 'own',
  })
  const words = await wordsOf(roundId)
  expect(words).toContain('DỰ THẢO')
  expect(words).toContain('Báo cáo này bổ sung Báo cáo số 07/BC-SNV ngày 28 tháng 02 năm 2026;')
  expect(words).toContain('Bổ sung: 77 km đường.')
  // What the first letter says it does not say again, and it lists who is new.
  expect(before).toContain('Nội dung mục II.2.')
  expect(words).not.toContain('Nội dung mục II.2.')
  expect(words.replace(/\s+/gu, '')).toContain('GỬIBÁOCÁOSAUHOẶCCÓTHAYĐỔI')
  expect(await wordsOf(`issued/${id}`)).toBe(before)
})

it('seals it under its own number, and names the one it follows for ever', async () => {
  expect(await issue()).toMatchObject({ issues: expect.arrayContaining([{ path: 'letter/number', rule: 'required' }]) })
  await sign('09', '15/03/2026')
  expect(await issue()).toEqual({ __typename: 'Compilation', state: 'RESUBMITTED' })
  const { issues } = await compilation()
  const [first, second] = issues
  expect(issues).toMatchObject([
    { letterNumber: '07', followKind: null, withdrawn: false },
    { letterNumber: '09', followKind: 'supplement', followsId: first?.id, withdrawn: false },
  ])
  expect(await states()).toEqual(['COMPILED', 'COMPILED', 'compiled'])
  const words = await wordsOf(`issued/${second?.id}`)
  await server.database.pool.query(`UPDATE agency SET symbol = 'KHAC'`)
  expect(await wordsOf(`issued/${second?.id}`)).toBe(words)
  expect(words).toContain('bổ sung Báo cáo số 07/BC-SNV')
})

it('is another file than the one it follows: by its name, and by each of its bookmarks', async () => {
  const [first, second] = (await compilation()).issues.map(({ id }) => `issued/${id}`)
  const names = [`${first}.docx`, `${second}.docx`, `${second}-nguon.docx`, `${second}.xlsx`, `${roundId}.pdf`]
  expect((await Promise.all(names.map(nameOf))).map((name) => name?.replace(/^BC-\w+-so-ket-(?:NTM-)?/u, ''))).toEqual([
    '2021-2025.docx',
    '2021-2025-bo-sung-09.docx',
    '2021-2025-bo-sung-09-nguon.docx',
    '2021-2025-bo-sung-09-tong-hop.xlsx',
    '2021-2025-bo-sung-09.pdf',
  ])
  for (const name of await Promise.all(names.map(nameOf))) expect(name?.length).toBeLessThanOrEqual(50)
  const [before, after] = [new Set(await bookmarksOf(first ?? '')), new Set(await bookmarksOf(second ?? ''))]
  expect(before.size).toBeGreaterThan(10)
  expect(after.size).toBeGreaterThan(3)
  expect([...after].filter((bookmark) => before.has(bookmark))).toEqual([])
})

it('is withdrawn alone: the letter that it followed stands, with its reports', async () => {
  const { issued, issues } = await compilation()
  expect(await act('withdrawCompilation', `, submissionId: "${issues[0]?.id}", reason: "x"`)).toMatchObject({
    why: 'wrongState',
  })
  expect(await act('withdrawCompilation', `, submissionId: "${issued?.id}", reason: "Sai"`)).toMatchObject({
    state: 'REVISING',
  })
  expect(await states()).toEqual(['COMPILED', 'ACCEPTED', 'compiled'])
  expect((await compilation()).issued?.id).toBe(issues[0]?.id)
  // The first cannot be withdrawn under the letter that follows it.
  expect(await act('withdrawCompilation', `, submissionId: "${issues[0]?.id}", reason: "x"`)).toMatchObject({
    why: 'wrongState',
  })
})

it('is dropped, and the draft says again what was issued; then it can be a replacement', async () => {
  const { issues } = await compilation()
  expect(await unfollow()).toEqual({ __typename: 'Compilation', state: 'SUBMITTED' })
  expect(await unfollow()).toMatchObject({ why: 'wrongState' })
  const { draft, followKind } = await compilation()
  expect(followKind).toBeNull()
  const sealed = said((await past(issues[0]?.id ?? '')) ?? {})
  const now = answersOf(draft)
  for (const [path, value] of Object.entries(sealed)) expect(now[path], path).toBe(value)
  // What was written for it is kept as a removed paragraph.
  expect([now['C/II.1/p/them/order'], now['C/II.1/p/them/text']]).toEqual(['', 'Bổ sung: 77 km đường.'])
  await act('followCompilation', `, submissionId: "${issues[0]?.id}", kind: replacement`)
  expect(await nameOf(`${roundId}.docx`)).toMatch(/2021-2025-thay-the\.docx$/u)
  const words = await wordsOf(roundId)
  expect(words).toMatch(/Báo cáo này thay thế Báo cáo số 07\/BC-\S+ ngày 28 tháng 02 năm 2026\./u)
  expect(words).toContain('Nội dung mục II.2.')
})

it('freezes what the draft says under a name, once', async () => {
  const freeze = (name: string, person: PersonName = 'compiler') =>
    act('freezeCompilation', `, name: "${name}"`, person)
  expect(await freeze('  ')).toMatchObject({ issues: [{ path: 'name', rule: 'required' }] })
  expect(await freeze('x'.repeat(121))).toMatchObject({ issues: [{ path: 'name', rule: 'tooLong' }] })
  expect(await freeze('Trình lần 1', 'reviewer')).toMatchObject({ __typename: 'ForbiddenError' })
  await write({ 'letter/closing': 'Bản trình.' })
  const before = answersOf((await compilation()).draft)
  expect(await freeze('Trình lần 1')).toMatchObject({ __typename: 'Compilation' })
  expect(await freeze('Trình  lần 1')).toMatchObject({ issues: [{ path: 'name', rule: 'taken' }] })
  await write({ 'letter/closing': 'Sửa sau khi trình.', 'C/II.2/p/sau/order': 'a1' })
  const { versions, compilers } = await compilation()
  expect(versions).toMatchObject([{ name: 'Trình lần 1' }])
  expect(await past(versions[0]?.id ?? '')).toEqual(before)
  for (const id of [randomUUID(), 'x', server.province.reports.first]) expect(await past(id)).toBeNull()
  expect(compilers.length).toBeGreaterThan(0)
})
