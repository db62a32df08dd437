import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomesOf, patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const save = (person: PersonName, patches: readonly object[], options = {}) =>
  savePatches(server, person, patches, options)

describe('what a save refuses', () => {
  it('refuses per patch what has no place, or is too big, and saves the rest', async () => {
    const refused = [
      [patch('V/narrative', ''), 'unknown'],
      [patch('I.1/answer', 'none'), 'unknown'],
      [patch('II.2/plans/x y/number', ''), 'unknown'],
      [patch('\0', 'x'), 'unknown'],
      [patch('x'.repeat(100_000), 'x'), 'unknown'],
      [patch('II.1/narrative', 'x'.repeat(200_001)), 'tooLong'],
      [patch('letter/signer', 'x', -1), 'badNumber'],
      [patch('letter/capacity', 'x', 2_147_483_646), 'badNumber'],
      [patch('letter/addressees', 'x', 2_147_483_647), 'badNumber'],
    ] as const
    const patches = refused.map(([one], index) => ({ ...one, clientSeq: index + 1 }))
    const odd = [
      patch('letter/title', 'x', 0, -1),
      patch('letter/opening', 'x', 0, 2_147_483_647),
      patch('letter/closing', 'được', 0, 100),
      patch('letter/closing', 'hai lần', 0, 101),
      patch('I.2.2/narrative', 'cùng số', 0, 100),
    ]
    const answer = await save('clerk', [...patches, ...odd])
    const fields = answer['fields'] as { outcome: string; why: string | null }[]
    expect(fields.map(({ why }) => why)).toEqual([
      ...refused.map(([, why]) => why),
      ...['badNumber', 'badNumber', null, 'repeated', 'repeated'],
    ])
    expect(fields.filter(({ outcome }) => outcome === 'saved')).toMatchObject([{ path: 'letter/closing', version: 1 }])
  })

  it('refuses every patch beyond the last', async () => {
    const answers = async (source: string, patches: object[]) => outcomesOf(await save('clerk', patches, { source }))
    const many = Array.from({ length: 2001 }, (_, index) =>
      patch(`II.3/exemplary-models/m${index}/name`, 'x', 0, index + 1),
    )
    expect(
      (await answers('import:x.docx', many)).flatMap((outcome, index) =>
        outcome === 'saved' ? [] : [[index, outcome]],
      ),
    ).toEqual([[2000, 'tooMany']])
  })

  it('takes what no file could hold out of texts and sources, like every other text that is sent', async () => {
    const texts = ['một\0', 'một\uFFFF', 'mo\u0323\u0302t'].map((text, index) =>
      patch(['letter/number', 'letter/urgency', 'letter/recipients'][index] ?? '', text, 0, index + 1),
    )
    const answer = await save('clerk', texts, { source: 'import:\0.docx' })
    expect(answer['fields']).toMatchObject(['một', 'một', 'một'].map((value) => ({ outcome: 'saved', value })))
  })

  it('takes texts while the draft has room, whatever makes room, and says which does not fit', async () => {
    const reportId = server.province.reports.second
    const large = 'ế'.repeat(199_000)
    const cell = (row: number) => `II.2/plans/lon${row}/subject`
    const saveSecond = (...patches: object[]) => save('neighbour', patches, { reportId })
    // Two thirds of a megabyte each: three fit, the fourth does not, the small one behind it does.
    for (const row of [1, 2, 3]) expect(outcomesOf(await saveSecond(patch(cell(row), large)))).toEqual(['saved'])
    expect(outcomesOf(await saveSecond(patch(cell(4), large), patch(cell(5), 'nhỏ', 0, 2)))).toEqual([
      'draftFull',
      'saved',
    ])
    expect(outcomesOf(await saveSecond(patch(cell(1), large.slice(1), 1)))).toEqual(['saved'])
    expect(outcomesOf(await saveSecond(patch(cell(1), '', 2), patch(cell(4), large, 0, 2)))).toEqual(['saved', 'saved'])
    const { rows } = await server.database.pool.query(
      `SELECT draft_bytes - sum(octet_length(path) + octet_length(value)) AS off
      FROM report r JOIN draft_field f ON f.report_id = r.id GROUP BY r.id`,
    )
    expect(rows.every(({ off }) => Number(off) === 0)).toBe(true)
  })
})
