import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const save = (person: PersonName, patches: readonly object[], options = {}) =>
  savePatches(server, person, patches, options)

describe('saveFields', () => {
  it('saves any text as typed, in NFC, and begins the draft', async () => {
    const answer = await save('clerk', [
      patch('I.1/narrative', 'Ba\u0301o ca\u0301o'),
      patch('II.2/plans/r1/issuedOn', '31/02/2023', 0, 2),
    ])
    expect(answer).toMatchObject({
      __typename: 'SaveFieldsSuccess',
      state: 'DRAFTING',
      fields: [
        { path: 'I.1/narrative', outcome: 'saved', value: 'Báo cáo', version: 1, by: 'Đinh Thị Chuyên', clientSeq: 1 },
        { path: 'II.2/plans/r1/issuedOn', outcome: 'saved', value: '31/02/2023', version: 1, clientSeq: 2 },
      ],
    })
  })

  it('gives their text where somebody saved a newer version, and no conflict where both wrote the same', async () => {
    await save('clerk', [patch('III/narrative', 'của tôi'), patch('I.2.1/narrative', 'giống nhau', 0, 2)])
    const answer = await save('head', [patch('III/narrative', 'của họ'), patch('I.2.1/narrative', 'giống nhau', 0, 2)])
    expect(answer).toMatchObject({
      fields: [
        { outcome: 'conflict', value: 'của tôi', version: 1, by: 'Đinh Thị Chuyên' },
        { outcome: 'saved', value: 'giống nhau', version: 1 },
      ],
    })
  })

  it('lets one of many writers of a field win, whoever they are, and loses nobody elses field', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        save('clerk', [
          patch('I.2.2/narrative', `người ${writer}`),
          patch('IV/recommendations/r1/text', 'x', 0, 2),
          patch(`II.3/exemplary-models/r${writer}/name`, 'mô hình', 0, 3),
        ]),
      ),
    )
    const outcomes = answers.map((answer) => (answer['fields'] as { outcome: string }[])[0]?.outcome)
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1)
    const { rows } = await server.database.pool.query(
      `SELECT count(*)::int AS fields FROM draft_field WHERE path LIKE 'II.3/exemplary-models/%'`,
    )
    expect(rows).toEqual([{ fields: 8 }])
  })

  it('keeps an emptied field and logs old and new text', async () => {
    await save('clerk', [patch('letter/signer', 'A')])
    await save('clerk', [patch('letter/signer', '', 1)])
    const { rows } = await server.database.pool.query(
      `SELECT old_value, new_value, version FROM change WHERE path = 'letter/signer' ORDER BY version`,
    )
    expect(rows).toEqual([
      { old_value: null, new_value: 'A', version: 1 },
      { old_value: 'A', new_value: '', version: 2 },
    ])
  })

  it('makes versions itself: a base that the field has not reached is a conflict, not a jump', async () => {
    const answer = await save('clerk', [patch('II.3/reason', 'x', 41), patch('II.5/reason', 'x', 0, 2)])
    expect(answer).toMatchObject({
      fields: [
        { outcome: 'conflict', value: '', version: 0, by: null, at: null },
        { outcome: 'saved', version: 1 },
      ],
    })
    expect(await save('clerk', [patch('II.5/reason', 'y', 2)])).toMatchObject({
      fields: [{ outcome: 'conflict', value: 'x', version: 1 }],
    })
    expect(await save('clerk', [patch('II.5/reason', 'y', 1)])).toMatchObject({ fields: [{ version: 2 }] })
  })

  it('knows no report of another agency, and leaves hosts out of drafts', async () => {
    expect(await save('neighbour', [patch('I.1/narrative', 'x')])).toEqual({ __typename: 'NotFoundError' })
    expect(await save('stranger', [patch('I.1/narrative', 'x')])).toEqual({ __typename: 'NotFoundError' })
    expect(await save('compiler', [patch('I.1/narrative', 'x')])).toEqual({
      __typename: 'ForbiddenError',
      why: 'notYourAgency',
    })
    expect(await save('clerk', [patch('I.1/narrative', 'x')], { reportId: 'no-id' })).toEqual({
      __typename: 'NotFoundError',
    })
    expect(
      (
        await server.ask(null, 'mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename } }', {
          input: { reportId: server.province.reports.first, clientId: randomUUID(), patches: [] },
        })
      ).errors,
    ).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  it('after a return opens only the sections named, and the letter', async () => {
    const reportId = server.province.reports.second
    await server.database.pool.query(`UPDATE report SET state = 'RETURNED', submission_count = 1 WHERE id = $1`, [
      reportId,
    ])
    await server.database.pool.query(
      `WITH event AS (INSERT INTO report_event (report_id, act, "from", "to", by_id)
        SELECT $1, 'return', 'SUBMITTED', 'RETURNED', id FROM person LIMIT 1 RETURNING id)
      INSERT INTO return (report_id, event_id, submission, places) SELECT $1, id, 1, '{II.3}' FROM event`,
      [reportId],
    )
    const answer = await save(
      'neighbour',
      [
        patch('II.4/narrative', 'x'),
        patch('II.3/narrative', 'x', 0, 2),
        patch('letter/number', '12', 0, 3),
        { ...patch('II.5/narrative', 'chỉ vào lịch sử', 0, 4), lost: true },
      ],
      { reportId },
    )
    expect(answer).toMatchObject({
      state: 'REVISING',
      fields: [{ why: 'itemLocked' }, { outcome: 'saved' }, { outcome: 'saved' }, { outcome: 'saved' }],
    })
  })
})
