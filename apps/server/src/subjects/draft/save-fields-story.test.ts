import { randomUUID } from 'node:crypto'
import type { FieldPatch } from '@thidua/draft/draft-fields'
import { playStory, type StoryServer, stories } from '@thidua/draft/fixtures/device-story'
import { modelServer } from '@thidua/draft/fixtures/model-server'
import { deskSteps, playTwoDesks } from '@thidua/draft/fixtures/two-desks'
import { bytesOf, type PatchAnswer, savingLimits } from '@thidua/draft/saving-rule'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedIn } from '#graphql/context.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { saveFields } from './save-fields.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Open after the return, closed by it, and of no outline. */
const open = ['II.1/narrative', 'II.2/narrative', 'letter/number']
const paths = [...open, 'II.5/narrative', 'V/narrative']
const roomBytes = 500

/** A returned report of an agency of its own, with little room left, and one of its clerks. */
async function anotherReport(): Promise<{ reportId: string; viewer: SignedIn }> {
  const { pool } = server.database
  const { rows } = await pool.query<{ reportId: string; agencyId: string; personId: string }>(
    `WITH added AS (
      INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      SELECT gen_random_uuid()::text, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from
      FROM agency LIMIT 1 RETURNING id
    ), report AS (
      INSERT INTO report (round_id, agency_id, state, submission_count, draft_bytes)
      SELECT $1, id, 'RETURNED', 1, $2 FROM added RETURNING id, agency_id
    ), event AS (
      INSERT INTO report_event (report_id, act, "from", "to", by_id)
      SELECT id, 'return', 'SUBMITTED', 'RETURNED', (SELECT id FROM person LIMIT 1) FROM report RETURNING id, report_id
    ), returned AS (
      INSERT INTO return (report_id, event_id, submission, places) SELECT report_id, id, 1, '{II.1,II.2}' FROM event
    )
    SELECT id AS "reportId", agency_id AS "agencyId", (SELECT id FROM person LIMIT 1) AS "personId" FROM report`,
    [server.province.roundId, savingLimits.draftBytes - roomBytes],
  )
  const [row] = rows
  if (!row) throw new Error('no report was made')
  const membership = { role: 'clerk', agencyId: row.agencyId, blockIds: [], maySubmit: true } as const
  const viewer = {
    personId: row.personId,
    name: 'Đinh Thị Chuyên',
    email: '',
    administrator: false,
    memberships: [membership],
  }
  return { reportId: row.reportId, viewer }
}

/** The real server's side of a story about one report. */
function storyServer(reportId: string, viewer: SignedIn): StoryServer {
  const { pool } = server.database
  const colleague = randomUUID()
  let colleagueSeq = 1
  const save: StoryServer['save'] = async (clientId, patches, source) => [
    ...(await saveFields(pool, viewer, { reportId, clientId, source, patches })).answers,
  ]
  const fields: StoryServer['fields'] = async () => {
    const { rows } = await pool.query<{ path: string; value: string; version: number }>(
      'SELECT path, value, version FROM draft_field WHERE report_id = $1',
      [reportId],
    )
    return Object.fromEntries(rows.map(({ path, ...field }) => [path, { ...field, by: '', at: '' }]))
  }
  return {
    save,
    fields,
    history: async () => {
      const { rows } = await pool.query<{ path: string; value: string }>(
        'SELECT path, new_value AS value FROM change WHERE report_id = $1',
        [reportId],
      )
      return rows
    },
    colleague: async (path, value) => {
      const baseVersion = (await fields())[path]?.version ?? 0
      await save(colleague, [{ path, value, baseVersion, clientSeq: colleagueSeq++ }], null)
    },
    takes: async (path, value) => {
      const now = await fields()
      const growth = bytesOf(path, value) - (now[path] ? bytesOf(path, now[path].value) : 0)
      const { rows } = await pool.query<{ bytes: number }>('SELECT draft_bytes AS bytes FROM report WHERE id = $1', [
        reportId,
      ])
      const fits = growth <= 0 || growth <= savingLimits.draftBytes - (rows[0]?.bytes ?? 0)
      return open.includes(path) && value.length <= savingLimits.fieldUnits && fits
    },
  }
}

it('whatever is typed, locked, unknown, too long, lost and repeated: what may be there is, the rest waits in the tray', async () => {
  await fc.assert(
    fc.asyncProperty(stories(paths, 25), async (steps) => {
      const { reportId, viewer } = await anotherReport()
      await playStory(steps, storyServer(reportId, viewer), randomUUID())
      const { rows } = await server.database.pool.query<{ path: string }>(
        `SELECT f.path FROM draft_field f WHERE f.report_id = $1 AND f.version <>
          (SELECT count(*) FROM change c WHERE c.report_id = $1 AND c.path = f.path AND NOT c.lost)`,
        [reportId],
      )
      expect(rows).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 360_000)

it('two people on one field lose and double no word, and the model of it comes to the same text', async () => {
  const path = 'II.1/narrative'
  await fc.assert(
    fc.asyncProperty(deskSteps(25), async (steps) => {
      const { reportId, viewer } = await anotherReport()
      const names = [randomUUID(), randomUUID()] as const
      const text = await playTwoDesks(steps, storyServer(reportId, viewer), { path, names })
      const { save, fields } = modelServer({})
      const model = {
        save: async (client: string, patches: readonly FieldPatch[]) => save(client, patches),
        fields: async () => ({ ...fields }),
      }
      expect(text).toBe(await playTwoDesks(steps, model, { path, names }))
    }),
    { numRuns: 60 },
  )
}, 360_000)

it('the statement for plain saves and the rule agree on every patch, whatever the draft holds and however saves meet', async () => {
  const value = fc.constantFrom('', 'một', 'hai', 'ba', 'x'.repeat(300))
  const patch = fc.record({ path: fc.constantFrom(...paths), value, baseVersion: fc.nat(3), lost: fc.boolean() })
  const saves = fc.array(fc.uniqueArray(patch, { minLength: 1, maxLength: 4, selector: ({ path }) => path }), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(saves, async (all) => {
      const { reportId, viewer } = await anotherReport()
      const model = modelServer({
        isKnown: (path) => !path.startsWith('V/'),
        closed: (path) => (path.startsWith('II.5/') ? 'itemLocked' : null),
        draftBytes: roomBytes,
      })
      const clientId = randomUUID()
      let clientSeq = 1
      for (const some of all) {
        const patches = some.map((one) => ({ ...one, clientSeq: clientSeq++ }))
        const { answers } = await saveFields(server.database.pool, viewer, {
          reportId,
          clientId,
          source: null,
          patches,
        })
        expect(withoutSignatures(answers)).toEqual(withoutSignatures(model.save(clientId, patches)))
      }
    }),
    { numRuns: 60 },
  )
}, 360_000)

const withoutSignatures = (answers: readonly PatchAnswer[]) =>
  answers.map((answer) => (answer.outcome === 'refused' ? answer : { ...answer, by: '', at: '' }))
