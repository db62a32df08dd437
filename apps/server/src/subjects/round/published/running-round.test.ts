import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow, ofFirstRound, type RoundAnswer, roundActs } from '#testing/rounds/administered-round.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let acts: ReturnType<typeof roundActs>
beforeAll(async () => {
  server = await startTestServer()
  acts = roundActs(server, await ofFirstRound(server))
})
afterAll(() => server.close())

describe('a round that runs', () => {
  const reportOf = async (round: RoundAnswer, agencyId: string) =>
    (
      await server.database.pool.query<{ id: string; agencyId: string }>(
        'SELECT id, agency_id AS "agencyId" FROM report WHERE round_id = $1 AND agency_id = $2',
        [round.id, agencyId],
      )
    ).rows[0] as { id: string }

  it('says what it goes by and how, as its host has it today, to whoever writes', async () => {
    const round = await acts.published()
    const change = (person: 'compiler' | 'administrator', guidance: string, lastChange = round.lastChange) =>
      acts.act(
        'changeRoundRegime',
        `input: { id: "${round.id}", lastChange: "${lastChange}", legalBasis: "Nghị định 09/2019/NĐ-CP", sendingMethod: "", frequency: "", guidance: "${guidance}" }`,
        person,
      )
    expect(await change('compiler', '<b>đậm</b>')).toMatchObject({ issues: [{ path: 'guidance', rule: 'markup' }] })
    expect(await change('compiler', 'Viết ngắn gọn.')).toMatchObject({ phase: 'open' })
    expect(await change('administrator', 'Muộn rồi')).toMatchObject({ newer: [{ act: 'change' }] })
    expect(
      await server.data(
        'clerk',
        `{ round(id: "${round.id}") { regime { legalBasis guidance frequency figuresUntil } } }`,
      ),
    ).toEqual({
      round: {
        regime: {
          legalBasis: 'Nghị định 09/2019/NĐ-CP',
          guidance: 'Viết ngắn gọn.',
          frequency: '',
          figuresUntil: null,
        },
      },
    })
  })

  it('takes an agency out with its draft kept and closed, and takes it up again', async () => {
    const { first } = server.province.agencies
    const round = await acts.published()
    const { id } = await reportOf(round, first)
    await writeDraft(server, 'clerk', id, { 'II.1/narrative': 'đã viết' })
    expect(await acts.takeOut(round, [first], '')).toMatchObject({ issues: [{ path: 'reason', rule: 'required' }] })
    const without = await acts.takeOut(round, [first], 'Không thuộc đối tượng báo cáo')
    expect(without).toMatchObject({ asked: 2 })
    expect(await acts.totals(round.id)).toMatchObject({ due: 2, missing: 2 })
    const read = () =>
      server.data(
        'clerk',
        `{ report(id: "${id}") { draft closed { why reason } } myReports { edges { node { id } } } }`,
      )
    expect(await read()).toMatchObject({
      report: {
        draft: { 'II.1/narrative': { value: 'đã viết' } },
        closed: { why: 'withdrawn', reason: 'Không thuộc đối tượng báo cáo' },
      },
    })
    await expect(writeDraft(server, 'clerk', id, { 'II.1/narrative': 'nữa' })).resolves.toBeUndefined()
    expect(await read()).toMatchObject({ report: { draft: { 'II.1/narrative': { value: 'đã viết' } } } })
    expect(await acts.ask(without, `agencyIds: ["${first}"]`)).toMatchObject({ added: 1, asked: 3 })
    expect(await read()).toMatchObject({ report: { closed: null } })
    await writeDraft(server, 'clerk', id, { 'II.1/narrative': 'viết tiếp' })
    expect(await read()).toMatchObject({ report: { draft: { 'II.1/narrative': { value: 'viết tiếp' } } } })
  })

  it('moves its deadline with a reason, and an extension that ends before does nothing any more', async () => {
    const { first } = server.province.agencies
    const round = await acts.published()
    const { id } = await reportOf(round, first)
    await server.data(
      'compiler',
      `mutation { extendDeadline(input: { reportId: "${id}", deadline: "${dayFromNow(33)}", reason: "Lũ" }) { __typename } }`,
    )
    expect(await acts.move(round, 40, 40, '')).toMatchObject({
      issues: [
        { path: 'compilerDeadline', rule: 'notAfterAgencies' },
        { path: 'reason', rule: 'required' },
      ],
    })
    expect(await acts.move(round, 40, 50, 'Bão số 12')).toMatchObject({ agencyDeadline: dayFromNow(40) })
    const { report } = await server.data<{ report: { deadline: string } }>(
      'clerk',
      `{ report(id: "${id}") { deadline } }`,
    )
    expect(report.deadline).toBe(new Date(`${dayFromNow(41)}T00:00:00+07:00`).toISOString())
    const { administrationChanges: changes } = await server.data<{
      administrationChanges: { edges: { node: { act: string; note: string; fields: object[] } }[] }
    }>(
      'compiler',
      `{ administrationChanges(subject: round, id: "${round.id}") { edges { node { act note fields { field before after } } } } }`,
    )
    expect(changes.edges[0]?.node).toMatchObject({ act: 'moveDeadline', note: 'Bão số 12' })
    expect(changes.edges[0]?.node.fields).toContainEqual({
      field: 'agencyDeadline',
      before: dayFromNow(30),
      after: dayFromNow(40),
    })
  })

  it('moves the report of a body that ends to its successor, never two of one body', async () => {
    const { pool } = server.database
    const { first, second } = server.province.agencies
    const round = await acts.published(`agencyIds: ["${first}", "${second}"]`)
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      VALUES ('HOP', 'Sở hợp nhất', 'SHN', 'SHN', 'department', '', '', '', 'head', '2025-01-01') RETURNING id`,
    )
    const merged = rows[0]?.id as string
    await pool.query('INSERT INTO agency_succession (predecessor_id, successor_id) VALUES ($1, $3), ($2, $3)', [
      first,
      second,
      merged,
    ])
    expect(await acts.ask(round, 'codes: ["HOP"]')).toMatchObject({
      added: 0,
      notAsked: [{ text: 'HOP', why: 'predecessorAsked' }],
    })
    const mine = await reportOf(round, first)
    const theirs = await reportOf(round, second)
    // The other body of the merger is asked too: its report is closed first.
    expect(
      await acts.act(
        'moveReport',
        `reportId: "${mine.id}", successorId: "${merged}", lastChange: "${round.lastChange}"`,
      ),
    ).toMatchObject({ issues: [{ path: 'successorId', rule: 'predecessorAsked' }] })
    const alone = await acts.takeOut(round, [second], 'Hợp nhất vào Sở hợp nhất')
    const moved = await acts.act(
      'moveReport',
      `reportId: "${mine.id}", successorId: "${merged}", lastChange: "${alone.lastChange}"`,
    )
    expect(moved).toMatchObject({ asked: 1 })
    expect((await reportOf(round, merged)).id).toBe(mine.id)
    expect(await acts.ask(moved, `agencyIds: ["${second}"]`)).toMatchObject({ notAsked: [{ why: 'successorAsked' }] })
    const move = (reportId: string, to: string, { lastChange }: RoundAnswer) =>
      acts.act('moveReport', `reportId: "${reportId}", successorId: "${to}", lastChange: "${lastChange}"`)
    expect(await move(mine.id, first, moved)).toMatchObject({ issues: [{ path: 'successorId', rule: 'notSuccessor' }] })
    expect(await move(theirs.id, merged, moved)).toMatchObject({ why: 'wrongState' })
    const other = await acts.published(`agencyIds: ["${first}", "${merged}"]`)
    const { id } = await reportOf(other, first)
    expect(await move(id, merged, other)).toMatchObject({ issues: [{ path: 'successorId', rule: 'successorAsked' }] })
    await server.asOwner(`DELETE FROM agency_succession`)
  })

  it('is cancelled with a reason: its reports say so and are closed, their texts kept', async () => {
    const round = await acts.published()
    const { id } = await reportOf(round, server.province.agencies.first)
    await writeDraft(server, 'clerk', id, { 'II.1/narrative': 'đã viết' })
    expect(await acts.act('cancelRound', `${acts.basis(round)}, reason: " "`)).toMatchObject({
      issues: [{ path: 'reason', rule: 'required' }],
    })
    expect(await acts.act('cancelRound', `${acts.basis(round)}, reason: "Hoãn sang năm sau"`)).toMatchObject({
      phase: 'cancelled',
      cancelledReason: 'Hoãn sang năm sau',
    })
    await writeDraft(server, 'clerk', id, { 'II.1/narrative': 'nữa' })
    const { report } = await server.data<{ report: unknown }>(
      'clerk',
      `{ report(id: "${id}") { draft closed { why reason } } }`,
    )
    expect(report).toMatchObject({
      draft: { 'II.1/narrative': { value: 'đã viết' } },
      closed: { why: 'cancelled', reason: 'Hoãn sang năm sau' },
    })
    expect(await acts.act('cancelRound', `${acts.basis(round)}, reason: "x"`)).toMatchObject({
      __typename: 'AdministrationConflictError',
      newer: [{ act: 'cancel' }],
    })
  })

  it('is copied into a draft with all but its days, asking successors of those that have ended', async () => {
    const { pool } = server.database
    const { first, second } = server.province.agencies
    const former = await acts.published(`agencyIds: ["${first}", "${second}"]`)
    await pool.query(`UPDATE agency SET valid_until = vietnam_today() WHERE id = $1`, [first])
    await pool.query(
      `INSERT INTO agency_succession (predecessor_id, successor_id) SELECT $1, id FROM agency WHERE code = 'HOP'`,
      [first],
    )
    const copy = await acts.act('copyRound', `id: "${former.id}"`)
    expect(copy).toMatchObject({ phase: 'draft', asked: 2, ended: 0, agencyDeadline: null })
    const { rows } = await pool.query<{ code: string }>(
      'SELECT a.code FROM round_agency q JOIN agency a ON a.id = q.agency_id WHERE q.round_id = $1 ORDER BY 1',
      [copy.id],
    )
    expect(rows.map(({ code }) => code)).toEqual(['21000', 'HOP'])
    expect(await acts.act('copyRound', `id: "${copy.id}"`)).toMatchObject({ asked: 2 })
  })
})
