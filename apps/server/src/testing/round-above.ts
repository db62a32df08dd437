import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect } from 'vitest'
import { asSeen } from './as-seen.ts'
import { completeDraft } from './complete-draft.ts'
import { patch, savePatches } from './save-patches.ts'
import type { PersonName } from './small-province.ts'
import type { TestServer } from './test-server.ts'
import { writeDraft } from './write-draft.ts'

/** A round above the small province's: its host is asked there, by an agency of its own. */
export interface RoundAbove {
  readonly roundId: string
  /** The report of the small province's host. */
  readonly reportId: string
}

/**
 * Makes the round above. Two who have no role in the small province get one: the stranger compiles above, the
 * administrator is the clerk of the host below.
 */
export async function makeRoundAbove({ database, province }: TestServer): Promise<RoundAbove> {
  const [ministry, roundId, reportId] = [randomUUID(), randomUUID(), randomUUID()]
  await database.pool.query(
    `INSERT INTO agency (id, code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
    VALUES ($1, 'TW', 'Ban Thi đua Trung ương', 'Ban Thi đua', 'BTĐ', 'department', '', 'Hà Nội', 'Trưởng ban', 'head', '2021-01-01')`,
    [ministry],
  )
  await database.pool.query(
    `INSERT INTO round (id, slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, opens_at, agency_deadline, compiler_deadline)
    SELECT $1, 'tren', movement_id, $2, template_id, kind, 'Sơ kết toàn quốc', request_document_id, opens_at, agency_deadline, compiler_deadline
    FROM round WHERE id = $3`,
    [roundId, ministry, province.roundId],
  )
  await database.pool.query('INSERT INTO report (id, round_id, agency_id) VALUES ($1, $2, $3)', [
    reportId,
    roundId,
    province.agencies.host,
  ])
  for (const [name, agency, role, maySubmit] of [
    ['Người Lạ', ministry, 'compiler', false],
    ['Ngô Quản Trị', province.agencies.host, 'clerk', true],
  ])
    await database.pool.query(
      'INSERT INTO membership (person_id, agency_id, role, may_submit) SELECT id, $2, $3, $4 FROM person WHERE name = $1',
      [name, agency, role, maySubmit],
    )
  return { roundId, reportId }
}

/** Sends a report that may be sent, with these fields, and gives its submission. */
export async function sendReport(
  server: TestServer,
  person: PersonName,
  reportId: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  await writeDraft(server, person, reportId, { ...completeDraft(midTermTemplate), ...fields })
  return submit(server, person, reportId)
}

/** Sends what the draft says. */
async function submit(server: TestServer, person: PersonName, reportId: string): Promise<string> {
  const { submitReport } = await server.data<{ submitReport: { __typename: string } }>(
    person,
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
  expect(submitReport).toEqual({ __typename: 'SubmitReportSuccess' })
  return /submissionId: "([^"]+)"/u.exec((await asSeen(server, reportId)).submission)?.[1] ?? ''
}

/** Drafts the letter of a round by the rules, with these fields, and issues it; gives its receipt. */
export async function issueLetter(
  server: TestServer,
  person: PersonName,
  roundId: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  await server.data(
    person,
    `mutation { draftCompilation(input: { roundId: "${roundId}", basis: sent }) { __typename } }`,
  )
  const read = async () =>
    (
      await server.data<{
        round: {
          compilation: {
            reportId: string
            draft: Record<string, { version: number }>
            issues: { reference: string }[]
          }
        }
      }>(person, `{ round(id: "${roundId}") { compilation { reportId draft issues { reference } } } }`)
    ).round.compilation
  const { reportId, draft } = await read()
  const letter = { 'letter/number': '31', 'letter/issuedOn': '30/11/2026', 'letter/signer': 'Trần Văn Ký', ...fields }
  const patches = Object.entries(letter).map(([path, value], at) =>
    patch(path, value, draft[path]?.version ?? 0, at + 1),
  )
  await savePatches(server, person, patches, { reportId })
  const issued = await server.data(
    person,
    `mutation { issueCompilation(input: { roundId: "${roundId}", idempotencyKey: "${randomUUID()}", readAt: "2199-01-01T00:00:00.000Z" }) { __typename } }`,
  )
  expect(issued).toMatchObject({ issueCompilation: { __typename: 'Compilation' } })
  return (await read()).issues.at(-1)?.reference ?? ''
}
