import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
beforeEach(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
})
afterEach(() => server.close())

const result = `{ __typename
  ... on ReportActSuccess { report { state openedByHost deadline reopenedPlaces
    remarks { id place text level state answer answerText by submission } } }
  ... on ConflictError { newer { act by } }
  ... on ForbiddenError { why }
  ... on ValidationError { issues { path rule } } }`

type Result = { __typename: string; report: { state: string; remarks: { id: string }[] } }

/** Which of what was seen an act is decided on. */
const decidedOn: Record<string, 'submission' | 'event'> = {
  acceptReport: 'submission',
  openSubmission: 'submission',
  recallReport: 'submission',
  undoReport: 'event',
}

/** Sends `name(…)` with the arguments written as in a query, those of a page just opened unless given; gives its result. */
const act = async (person: PersonName, name: string, args?: string): Promise<Result> => {
  const seen = decidedOn[name] ? (await asSeen(server, reportId))[decidedOn[name]] : `reportId: "${reportId}"`
  const data = await server.data<Record<string, Result>>(person, `mutation { ${name}(${args ?? seen}) ${result} }`)
  return data[name] as Result
}

const submit = () =>
  server.data(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )

const giveBack = async (
  remarks = `{ place: "II.3", text: "Nêu rõ điển hình", level: mustFix }`,
  person: PersonName = 'reviewer',
) => act(person, 'returnReport', `input: { ${(await asSeen(server, reportId)).submission}, remarks: [${remarks}] }`)

const success = (report: object) => ({ __typename: 'ReportActSuccess', report })

describe('acts on a report', () => {
  beforeEach(() => writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate)))

  it('goes to the head, back with a note, and to the head again', async () => {
    expect(await act('head', 'presentReport')).toEqual({ __typename: 'ForbiddenError', why: 'notYourRole' })
    expect(await act('clerk', 'presentReport')).toMatchObject(success({ state: 'WITH_HEAD' }))
    expect(await act('head', 'sendBackReport', `reportId: "${reportId}", note: " "`)).toMatchObject({
      issues: [{ path: 'note', rule: 'required' }],
    })
    expect(await act('head', 'sendBackReport', `reportId: "${reportId}", note: "Bổ sung số liệu"`)).toMatchObject(
      success({ state: 'DRAFTING' }),
    )
    expect(await act('clerk', 'sendBackReport', `reportId: "${reportId}", note: "x"`)).toEqual({
      __typename: 'ForbiddenError',
      why: 'notYourRole',
    })
  })

  it('is taken back from the head by who presented it, and by nobody else', async () => {
    expect(await act('clerk', 'takeBackReport')).toEqual({ __typename: 'ForbiddenError', why: 'wrongState' })
    await act('clerk', 'presentReport')
    expect(await act('head', 'takeBackReport')).toEqual({ __typename: 'ForbiddenError', why: 'notYourRole' })
    expect(await act('clerk', 'takeBackReport')).toMatchObject(success({ state: 'DRAFTING' }))
  })

  it('shows acts inside the agency to nobody outside', async () => {
    await act('clerk', 'presentReport')
    await act('head', 'sendBackReport', `reportId: "${reportId}", note: "Chuyện nội bộ"`)
    await submit()
    const events = async (person: PersonName) =>
      (
        await server.data<{ report: { events: { act: string; note: string }[] } }>(
          person,
          `{ report(id: "${reportId}") { events { act note } } }`,
        )
      ).report.events
    expect((await events('clerk')).map((event) => event.act)).toEqual(['write', 'present', 'sendBack', 'submit'])
    expect((await events('compiler')).map((event) => event.act)).toEqual(['submit'])
  })

  it('is recalled until the host has opened it', async () => {
    await submit()
    expect(await act('clerk', 'recallReport')).toMatchObject(success({ state: 'DRAFTING' }))
    await submit()
    expect(await act('reviewer', 'openSubmission')).toMatchObject(success({ openedByHost: true }))
    expect(await act('clerk', 'recallReport')).toEqual({ __typename: 'ForbiddenError', why: 'alreadyOpened' })
    expect(await act('clerk', 'openSubmission')).toEqual({ __typename: 'ForbiddenError', why: 'notYourRole' })
  })

  it('is returned with remarks, answered, sent again and accepted', async () => {
    await submit()
    expect(await giveBack('')).toMatchObject({ issues: [{ path: 'remarks', rule: 'required' }] })
    expect(
      await giveBack('{ place: "V", text: "x", level: mustFix }, { place: "IV", text: " ", level: mustFix }'),
    ).toMatchObject({
      issues: [
        { path: 'remarks/0/place', rule: 'unknownPath' },
        { path: 'remarks/1/text', rule: 'required' },
      ],
    })
    const returned = await giveBack()
    expect(returned).toMatchObject(
      success({ state: 'RETURNED', remarks: [{ place: 'II.3', state: 'open', submission: 1, by: 'Võ Thẩm Định' }] }),
    )

    const remarkId = returned.report.remarks[0]?.id
    const answer = (text: string, person: PersonName = 'clerk') =>
      act(person, 'answerRemark', `input: { remarkId: "${remarkId}", answer: explained, text: "${text}" }`)
    expect(await answer('x', 'neighbour')).toEqual({ __typename: 'NotFoundError' })
    expect(await answer(' ')).toMatchObject({ issues: [{ path: 'text', rule: 'required' }] })
    expect(await answer('Đơn vị không có')).toMatchObject(
      success({
        state: 'REVISING',
        reopenedPlaces: ['II.3'],
        remarks: [{ state: 'answered', answer: 'explained', answerText: 'Đơn vị không có' }],
      }),
    )
    await submit()
    expect(await act('reviewer', 'acceptReport')).toMatchObject(
      success({ state: 'ACCEPTED', reopenedPlaces: null, remarks: [{ state: 'closed' }] }),
    )
    expect(await act('reviewer', 'undoReport')).toMatchObject(
      success({ state: 'RESUBMITTED', remarks: [{ state: 'answered' }] }),
    )
  })

  it('lets a return be undone until the agency has worked on it', async () => {
    await submit()
    await giveBack()
    // It has asked for nothing: nobody reads its remarks any more, and the next one stands alone.
    expect(await act('reviewer', 'undoReport')).toMatchObject(success({ state: 'SUBMITTED', remarks: [] }))
    expect(await giveBack('{ place: "II.4", text: "Bổ sung", level: worthALook }')).toMatchObject(
      success({ reopenedPlaces: ['II.4'], remarks: [{ place: 'II.4' }] }),
    )
    const { event } = await asSeen(server, reportId)
    await writeDraft(server, 'clerk', reportId, { 'II.4/narrative': 'Đã bổ sung.' })
    // Who at the agency began to write is nobody else's, that somebody did is not.
    expect(await act('reviewer', 'undoReport', event)).toEqual({ __typename: 'ConflictError', newer: [] })
    const { rows } = await server.database.pool.query(
      `SELECT t.places, EXISTS (SELECT FROM report_event u WHERE u.undoes_id = t.event_id) AS undone FROM return t ORDER BY t.event_id`,
    )
    expect(rows).toEqual([
      { places: ['II.3'], undone: true },
      { places: ['II.4'], undone: false },
    ])
  })

  it('is reviewed by the reviewer of its block only', async () => {
    await submit()
    await server.database.pool.query('UPDATE membership_block SET block_id = $1', [server.province.blocks.second])
    expect(await act('reviewer', 'acceptReport')).toEqual({ __typename: 'ForbiddenError', why: 'notYourBlock' })
    expect(await act('viewer', 'acceptReport')).toEqual({ __typename: 'ForbiddenError', why: 'notYourRole' })
    expect(await act('compiler', 'acceptReport')).toMatchObject(success({ state: 'ACCEPTED' }))
  })
})
