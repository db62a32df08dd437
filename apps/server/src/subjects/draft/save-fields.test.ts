import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const saveFields = `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) {
  __typename
  ... on SaveFieldsSuccess { state fields { path outcome value version by clientSeq } }
  ... on ForbiddenError { why }
  ... on ValidationError { issues { path rule } }
} }`

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const patch = (path: string, value: string, baseVersion = 0, clientSeq = 1) => ({ path, value, baseVersion, clientSeq })

const save = async (
  person: PersonName,
  patches: object[],
  clientId: string = randomUUID(),
  reportId = server.province.reports.first,
) =>
  (
    await server.data<{ saveFields: Record<string, unknown> }>(person, saveFields, {
      input: { reportId, clientId, patches },
    })
  ).saveFields

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

  it('answers a repeated patch as it did the first time, and writes nothing twice', async () => {
    const device = randomUUID()
    const patches = [patch('II.1/narrative', 'lần một')]
    const first = await save('clerk', patches, device)
    await save('head', [patch('II.1/narrative', 'lần hai', 1)])
    expect(await save('clerk', patches, device)).toEqual(first)
    const { rows } = await server.database.pool.query(
      `SELECT new_value FROM change WHERE path = 'II.1/narrative' ORDER BY version`,
    )
    expect(rows).toEqual([{ new_value: 'lần một' }, { new_value: 'lần hai' }])
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

  it('refuses only what has no place in the outline or is too big', async () => {
    const answer = await save('clerk', [
      patch('V/narrative', ''),
      patch('I.1/answer', 'none', 0, 2),
      patch('II.2/plans/x y/number', '', 0, 3),
      patch('II.1/narrative', 'x'.repeat(200_001), 0, 4),
      patch('letter/number', '\0một\uD800', 0, 5),
    ])
    expect(answer).toEqual({
      __typename: 'ValidationError',
      issues: [
        { path: 'V/narrative', rule: 'unknownPath' },
        { path: 'I.1/answer', rule: 'unknownPath' },
        { path: 'II.2/plans/x y/number', rule: 'unknownPath' },
        { path: 'II.1/narrative', rule: 'tooLong' },
      ],
    })
    expect(await save('clerk', [patch('letter/number', '\0một\uD800')])).toMatchObject({
      fields: [{ value: 'một\uFFFD' }],
    })
  })

  it('refuses a sequence number that the device used for another field', async () => {
    const device = randomUUID()
    await save('clerk', [patch('letter/title', 'a')], device)
    expect(await save('clerk', [patch('letter/closing', 'b')], device)).toMatchObject({ issues: [{ rule: 'reused' }] })
    expect(await save('clerk', [patch('letter/closing', 'b'), patch('letter/closing', 'c', 0, 2)])).toMatchObject({
      issues: [{ rule: 'repeatedPath' }],
    })
  })

  it('knows no report of another agency, and leaves hosts out of drafts', async () => {
    expect(await save('neighbour', [patch('I.1/narrative', 'x')])).toEqual({ __typename: 'NotFoundError' })
    expect(await save('stranger', [patch('I.1/narrative', 'x')])).toEqual({ __typename: 'NotFoundError' })
    expect(await save('compiler', [patch('I.1/narrative', 'x')])).toEqual({
      __typename: 'ForbiddenError',
      why: 'notYourAgency',
    })
    expect(await save('clerk', [patch('I.1/narrative', 'x')], randomUUID(), 'no-id')).toEqual({
      __typename: 'NotFoundError',
    })
    expect(
      (
        await server.ask(null, saveFields, {
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
      `INSERT INTO return (report_id, submission, places, by_id) SELECT $1, 1, '{II.3}', id FROM person LIMIT 1`,
      [reportId],
    )
    const device = randomUUID()
    expect(await save('neighbour', [patch('II.4/narrative', 'x')], device, reportId)).toEqual({
      __typename: 'ForbiddenError',
      why: 'sectionLocked',
    })
    expect(
      await save('neighbour', [patch('II.3/narrative', 'x'), patch('letter/number', '12', 0, 2)], device, reportId),
    ).toMatchObject({
      state: 'REVISING',
    })
  })
})
