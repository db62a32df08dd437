import { randomUUID } from 'node:crypto'
import { approvalOf } from '@thidua/consolidation/assignments/assignment'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { answersOf, type DraftFields } from '@thidua/draft/draft-fields'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { patch, savePatches } from '#testing/save-patches.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let roundId: string
/** Two who compile for the host: the one who writes, and the one who approves. */
const writer = 'compiler'
const approver = 'neighbour'
const item = 'II.1'

beforeAll(async () => {
  server = await startTestServer()
  const { province, database } = server
  roundId = province.roundId
  await database.pool.query(
    `INSERT INTO membership (person_id, agency_id, role) SELECT id, $2, 'compiler' FROM person WHERE email = $1`,
    [emailOf(approver), province.agencies.host],
  )
  await writeDraft(server, 'clerk', province.reports.first, completeDraft(midTermTemplate))
  const input = `{ reportId: "${province.reports.first}", idempotencyKey: "${randomUUID()}" }`
  await server.data('clerk', `mutation { submitReport(input: ${input}) { __typename } }`)
  await server.data(
    writer,
    `mutation { draftCompilation(input: { roundId: "${roundId}", basis: sent }) { __typename } }`,
  )
  await write({ 'letter/number': '07', 'letter/issuedOn': '28/02/2026', 'letter/signer': 'Trần Văn Ký' })
})
afterAll(() => server.close())

const letter = async () =>
  (
    await server.data<{ round: { compilation: { reportId: string; state: string; draft: DraftFields } } }>(
      writer,
      `{ round(id: "${roundId}") { compilation { reportId state draft } } }`,
    )
  ).round.compilation

async function write(values: Record<string, string>, person: PersonName = writer) {
  const { reportId, draft } = await letter()
  const patches = Object.entries(values).map(([path, value], at) =>
    patch(path, value, draft[path]?.version ?? 0, at + 1),
  )
  return savePatches(server, person, patches, { reportId })
}

const idOf = async (person: PersonName) =>
  (await server.database.pool.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [emailOf(person)]))
    .rows[0]?.id ?? ''

/** What stands for the words as they are now, approved by a person. */
const approval = async (person: PersonName, of = item) => {
  const fields = answersOf((await letter()).draft)
  return approvalOf(
    await idOf(person),
    readParts(fields).filter((part) => part.item === of),
  )
}

const answer = `{ __typename ... on ForbiddenError { why } ... on ValidationError { issues { path rule } } }`
const done = { __typename: 'Compilation' }
const approve = async (person: PersonName, words: string, of = item) =>
  (
    await server.data<{ done: object }>(
      person,
      `mutation { done: approveCompilationItem(input: { roundId: "${roundId}", item: "${of}", approval: "${words}" }) ${answer} }`,
    )
  ).done
const issue = async () =>
  (
    await server.data<{ done: object }>(
      writer,
      `mutation { done: issueCompilation(input: { roundId: "${roundId}", idempotencyKey: "${randomUUID()}", readAt: "2199-01-01T00:00:00.000Z" }) ${answer} }`,
    )
  ).done
const lacking = { issues: [{ path: `P/${item}/approved`, rule: 'notApproved' }] }
const words = async () => {
  const { draft } = await letter()
  const [path] = Object.keys(draft).filter((one) => /^C\/II\.1\/p\/[^/]+\/text$/u.test(one))
  return path ?? ''
}

it('is nobody’s to write as a field: only the act approves', async () => {
  const saved = await write({ [`P/${item}/approver`]: await idOf(approver), [`P/${item}/approved`]: 'đã duyệt' })
  expect(JSON.stringify(saved)).toContain('refused')
  expect((await letter()).draft[`P/${item}/approved`]).toBeUndefined()
  expect((await letter()).draft[`P/${item}/approver`]?.value).toBe(await idOf(approver))
})

it('refuses the issue while the person named has not approved, and names the item', async () => {
  expect(await issue()).toMatchObject(lacking)
  expect((await letter()).state).toBe('DRAFTING')
})

it('is the named person’s alone, of an item of the round, for the words as they are', async () => {
  const notTheirs = { issues: [{ path: `P/${item}/approver`, rule: 'notApprover' }] }
  expect(await approve(writer, await approval(writer))).toMatchObject(notTheirs)
  expect(await approve(writer, '')).toMatchObject(notTheirs)
  for (const person of ['reviewer', 'viewer'] as const)
    expect(await approve(person, await approval(person))).toMatchObject({ __typename: 'ForbiddenError' })
  for (const person of ['clerk', 'stranger'] as const)
    expect(await approve(person, '')).toMatchObject({ __typename: 'NotFoundError' })
  expect(await approve(approver, 'x', 'II.9')).toMatchObject({ issues: [{ path: 'item', rule: 'unknown' }] })
  expect(await approve(approver, await approval(writer))).toMatchObject({
    issues: [{ path: 'draft', rule: 'writtenSince' }],
  })
})

it('does not hold for words that a colleague writes meanwhile, though both act at once', async () => {
  const seen = await approval(approver)
  const path = await words()
  const [approved] = await Promise.all([approve(approver, seen), write({ [path]: 'Viết lại trong lúc duyệt.' })])
  // Whoever came first, the words as they are now are not approved.
  expect(['Compilation', 'ValidationError']).toContain((approved as { __typename: string }).__typename)
  expect(await issue()).toMatchObject(lacking)
  expect(await approve(approver, seen)).toMatchObject({ issues: [{ path: 'draft', rule: 'writtenSince' }] })
})

it('holds until it is taken back, or somebody else is to approve; then the letter can be issued', async () => {
  expect(await approve(approver, await approval(approver))).toEqual(done)
  expect(await approve(approver, '')).toEqual(done)
  expect(await issue()).toMatchObject(lacking)
  expect(await approve(approver, await approval(approver))).toEqual(done)
  await write({ [`P/${item}/approver`]: await idOf(writer) })
  expect(await issue()).toMatchObject(lacking)
  await write({ [`P/${item}/approver`]: await idOf(approver) })
  // Twice the same is once.
  expect(await approve(approver, await approval(approver))).toEqual(done)
  expect(await issue()).toEqual(done)
  expect(await approve(approver, '')).toMatchObject({ __typename: 'ForbiddenError', why: 'wrongState' })
})
