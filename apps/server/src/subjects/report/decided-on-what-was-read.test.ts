import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshReport } from '#testing/fresh-report.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

/**
 * Two reviewers and a clerk, each with a page that was opened some time ago, act as they like and at the same moment.
 * Whatever happened was decided on what stood on the page of whoever decided.
 */
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** What a page shows; it stays as it is until the person looks again. */
interface Page {
  readonly submissionId: string
  /** The return or acceptance that is offered to be undone. */
  readonly eventId: string
  readonly extensionId: string | null
}

const hosts = ['reviewer', 'compiler'] as const
const people = [...hosts, 'clerk'] as const
type Person = (typeof people)[number]

const hostActs = ['look', 'look', 'accept', 'return', 'return', 'open', 'undo', 'extend', 'extend'] as const
const clerkActs = ['look', 'recall', 'resubmit', 'resubmit', 'resubmit'] as const
type Act = (typeof hostActs)[number] | (typeof clerkActs)[number]

/** One act that happened, and the page it was decided on. */
interface Done {
  readonly person: Person
  readonly act: Act
  readonly page: Page
}

class Story {
  readonly reportId: string
  readonly pages = new Map<Person, Page>()
  readonly done: Done[] = []
  private version = 0

  constructor(reportId: string) {
    this.reportId = reportId
  }

  async look(person: Person): Promise<void> {
    const { report } = await server.data<{
      report: {
        latestSubmission: { id: string } | null
        events: { id: string; act: string }[]
        extensions: { id: string }[]
      }
    }>(person, `{ report(id: "${this.reportId}") { latestSubmission { id } events { id act } extensions { id } } }`)
    this.pages.set(person, {
      submissionId: report.latestSubmission?.id ?? randomUUID(),
      eventId: report.events.findLast(({ act }) => act === 'accept' || act === 'return')?.id ?? '0',
      extensionId: report.extensions.at(-1)?.id ?? null,
    })
  }

  async run(person: Person, act: Act): Promise<void> {
    const page = this.pages.get(person)
    if (act === 'look' || !page) return this.look(person)
    const call = await this.call(act, page)
    const { result } = await server.data<{ result: { __typename: string } }>(
      person,
      `mutation { result: ${call} { __typename } }`,
    )
    expect(result.__typename).toMatch(
      /^(?:ReportActSuccess|SubmitReportSuccess|ConflictError|ForbiddenError|ValidationError)$/u,
    )
    if (result.__typename.endsWith('Success')) this.done.push({ person, act, page })
  }

  private async call(act: Exclude<Act, 'look'>, { submissionId, eventId, extensionId }: Page): Promise<string> {
    const own = `reportId: "${this.reportId}"`
    const read = `${own}, submissionId: "${submissionId}"`
    switch (act) {
      case 'accept':
        return `acceptReport(${read})`
      case 'return':
        return `returnReport(input: { ${read}, remarks: [{ place: "II.5", text: "Bổ sung", level: mustFix }] })`
      case 'open':
        return `openSubmission(${read})`
      case 'recall':
        return `recallReport(${read})`
      case 'undo':
        return `undoReport(${own}, eventId: "${eventId}")`
      case 'extend':
        return `extendDeadline(input: { ${own}, corrects: ${JSON.stringify(extensionId)}, deadline: "2099-01-01", reason: "x", confirmed: [afterCompilerDeadline] })`
      case 'resubmit':
        await this.write()
        return `submitReport(input: { ${own}, idempotencyKey: "${randomUUID()}" })`
    }
  }

  /** Whether or not the draft may be written now. */
  private async write(): Promise<void> {
    const patch = `{ path: "II.5/reason", value: "${randomUUID()}", baseVersion: ${this.version}, clientSeq: 1 }`
    const { saved } = await server.data<{ saved: { fields?: { version: number }[] } }>(
      'clerk',
      `mutation { saved: saveFields(input: { reportId: "${this.reportId}", clientId: "${randomUUID()}", patches: [${patch}] }) {
        ... on SaveFieldsSuccess { fields { version } } } }`,
    )
    this.version = saved.fields?.[0]?.version ?? this.version
  }

  /** The acts of a person as the story tells them, beside those that they were told had happened. */
  async check(): Promise<void> {
    const { rows } = await server.database.pool.query<{
      id: string
      act: string
      email: string
      undoes: string | null
      extension: string | null
    }>(
      `SELECT e.id::text, e.act, p.email, e.undoes_id::text AS undoes, x.id AS extension FROM report_event e
      JOIN person p ON p.id = e.by_id LEFT JOIN extension x ON x.event_id = e.id WHERE e.report_id = $1 ORDER BY e.id`,
      [this.reportId],
    )
    const { rows: sent } = await server.database.pool.query<{ id: string }>(
      'SELECT id FROM submission WHERE report_id = $1 ORDER BY number',
      [this.reportId],
    )
    const told = new Map(people.map((person) => [person, this.done.filter((one) => one.person === person)]))
    const next = (person: Person, act: Act): Page => {
      const mine = told.get(person)?.findIndex((one) => one.act === act) ?? -1
      const [page] = mine < 0 ? [] : (told.get(person)?.splice(mine, 1) ?? [])
      if (!page) throw new Error(`${person} was never told of ${act}`)
      return page.page
    }
    const standing: string[] = []
    const recalled: string[] = []
    let count = 0
    let [move, extension]: [string | null, string | null] = [null, null]
    for (const event of rows) {
      const person = people.find((one) => event.email === emails[one]) as Person
      if (event.act === 'submit') standing.push(sent[count++]?.id ?? '')
      if (event.act === 'accept' || event.act === 'return')
        expect(next(person, event.act).submissionId).toBe(standing.at(-1))
      if (event.act === 'recall') {
        expect(next(person, 'recall').submissionId).toBe(standing.at(-1))
        recalled.push(standing.pop() ?? '')
      }
      if (event.act === 'undo') {
        expect(next(person, 'undo').eventId).toBe(event.undoes)
        expect(event.undoes).toBe(move)
      }
      if (event.act === 'extend') {
        expect(next(person, 'extend').extensionId).toBe(extension)
        extension = event.extension
      } else move = event.id
    }
    // What the host has opened is not taken back.
    const opened = this.done.filter(({ act }) => act === 'open').map(({ page }) => page.submissionId)
    expect(recalled.filter((id) => opened.includes(id))).toEqual([])
    expect(
      [...told.values()]
        .flat()
        .map(({ act }) => act)
        .filter((act) => act !== 'open' && act !== 'resubmit'),
    ).toEqual([])
  }
}

const emails: Record<Person, string> = {
  reviewer: 'thamdinh@snv.example',
  compiler: 'tonghop@snv.example',
  clerk: 'chuyenvien@a.example',
}

const moment = fc.record({
  reviewer: fc.option(fc.constantFrom(...hostActs)),
  compiler: fc.option(fc.constantFrom(...hostActs)),
  clerk: fc.option(fc.constantFrom(...clerkActs)),
})

it('whoever accepted, returned, opened, undid or extended had it on the page', { timeout: 480_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 15, maxLength: 25 }), async (moments) => {
      const story = new Story(await freshReport(server))
      await story.run('clerk', 'look')
      await story.run('clerk', 'resubmit')
      for (const acts of moments)
        await Promise.all(people.flatMap((person) => (acts[person] ? [story.run(person, acts[person])] : [])))
      await story.check()
    }),
    { numRuns: 12 },
  )
})
