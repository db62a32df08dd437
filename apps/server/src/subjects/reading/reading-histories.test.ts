import { randomUUID } from 'node:crypto'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshReport } from '#testing/fresh-report.ts'
import { readingActs } from '#testing/reading/reading-acts.ts'
import { emailOf } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

/**
 * Two who review, a compiler who releases and a clerk act in any order: nothing that is only proposed reaches the agency,
 * no remark that was kept is lost, and what was found good is nowhere found good after it changed.
 */
let server: TestServer
let colleague: string
beforeAll(async () => {
  server = await startTestServer()
  await server.database.pool.query('UPDATE round SET releases = true')
  colleague = (
    await server.database.pool.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [emailOf('reviewer')])
  ).rows[0]?.id as string
})
afterAll(() => server.close())

const item = 'II.5'
const path = `${item}/reason`
type Acts = Awaited<ReturnType<typeof readingActs>>

const steps = [
  'remark',
  'remark',
  'change',
  'remove',
  'propose',
  'takeBack',
  'handBack',
  'release',
  'tryReturn',
  'undo',
  'pass',
  'resubmit',
  'resubmitSame',
  'accept',
] as const
type Step = (typeof steps)[number]

class Story {
  readonly acts: Acts
  /** Texts of remarks that wait or were sent, by id; null: taken away. */
  readonly kept = new Map<string, string | null>()
  version = 1
  private count = 0

  constructor(acts: Acts) {
    this.acts = acts
  }

  async drafts() {
    return (await this.acts.reading('compiler'))?.drafts ?? []
  }

  async run(step: Step): Promise<void> {
    const { acts } = this
    const drafts = await this.drafts()
    const named = drafts.map(({ id, version }) => ({ id, version }))
    switch (step) {
      case 'remark': {
        const [id, text] = [randomUUID(), `ý kiến ${this.count++} ${randomUUID()}`]
        if ((await acts.save('reviewer', { id, text, place: item })) === 'ReportActSuccess') this.kept.set(id, text)
        return
      }
      case 'change':
      case 'remove': {
        const [draft] = drafts
        if (!draft) return
        const { id, version: base, submissionId } = draft
        const text = `sửa ${this.count++} ${randomUUID()}`
        const removed = step === 'remove'
        const done = await acts.save('compiler', { id, base, text, removed, place: item, submissionId })
        if (done === 'ReportActSuccess') this.kept.set(id, removed ? null : text)
        return
      }
      case 'propose':
        return void (await acts.propose('reviewer', named))
      case 'takeBack':
      case 'handBack': {
        const last = (await acts.reading('compiler'))?.proposals.at(-1)
        const own = `reportId: "${acts.reportId}", proposalId: "${last?.id ?? 0}"`
        return void (step === 'takeBack'
          ? await acts.act('reviewer', `takeBackProposal(${own})`)
          : await acts.act('compiler', `handBackProposal(${own}, word: "xem lại")`))
      }
      case 'release':
        return void (await acts.giveBack('compiler', named))
      case 'tryReturn':
        // A reviewer returns nothing by themselves.
        return expect(await acts.giveBack('reviewer', named)).not.toBe('ReportActSuccess')
      case 'undo': {
        const { rows } = await server.database.pool.query<{ id: string }>(
          'SELECT max(id)::text AS id FROM report_event WHERE report_id = $1',
          [acts.reportId],
        )
        return void (await acts.act('compiler', `undoReport(reportId: "${acts.reportId}", eventId: "${rows[0]?.id}")`))
      }
      case 'pass':
        return void (await acts.pass('reviewer', item))
      case 'accept':
        return void (await acts.act(
          'reviewer',
          `acceptReport(reportId: "${acts.reportId}", submissionId: "${await acts.submissionId()}")`,
        ))
      case 'resubmit':
        await writeDraft(server, 'clerk', acts.reportId, { [path]: `lý do ${this.count++}` }).catch(() => undefined)
        return void (await acts.submit())
      case 'resubmitSame':
        return void (await acts.submit())
    }
  }

  async check(): Promise<void> {
    const { acts, kept } = this
    // What the agency sees of remarks is what standing returns have sent, word for word, and nothing else.
    const agency = JSON.stringify(
      await server.data('clerk', `{ report(id: "${acts.reportId}") { remarks { text } events { act note } } }`),
    )
    const { rows: sent } = await server.database.pool.query<{ text: string }>(
      `SELECT k.text FROM remark k JOIN return t ON t.id = k.return_id WHERE k.report_id = $1
        AND NOT EXISTS (SELECT FROM report_event undo WHERE undo.undoes_id = t.event_id)`,
      [acts.reportId],
    )
    const told = new Set(sent.map(({ text }) => text))
    const waiting = new Set((await this.drafts()).map(({ text }) => text))
    for (const text of kept.values()) {
      if (text === null) continue
      expect(waiting.has(text) || told.has(text), `${text} is lost`).toBe(true)
      if (!told.has(text)) expect(agency).not.toContain(text)
    }
    expect(agency).not.toMatch(/propose|handBack|xem lại/u)
    // What counts as good says what it said when it was found good.
    const passes = (await acts.reading('reviewer'))?.passes ?? []
    const { rows } = await server.database.pool.query<{ number: number; answers: Record<string, string> }>(
      'SELECT number, answers FROM submission WHERE report_id = $1 ORDER BY number',
      [acts.reportId],
    )
    for (const pass of passes) {
      const said = rows
        .filter(({ number }) => number >= pass.submission)
        .map(({ answers }) => frozenAnswers(answers)[path] ?? '')
      expect(new Set(said).size).toBe(1)
    }
  }
}

it('holds in every history', { timeout: 480_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 6, maxLength: 14 }), async (history) => {
      const acts = await readingActs(server, await freshReport(server))
      await writeDraft(server, 'clerk', acts.reportId, { [path]: 'lý do đầu' }).catch(() => undefined)
      await acts.submit()
      // A fresh report is of the reviewer's block; they have it by name besides.
      await server.data(
        'compiler',
        `mutation { assignReports(input: { rows: [{ reportId: "${acts.reportId}" }], to: "${colleague}" }) { __typename } }`,
      )
      const story = new Story(acts)
      for (const step of history) await story.run(step)
      await story.check()
    }),
    { numRuns: 25 },
  )
})
