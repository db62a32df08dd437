import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fullAnswers } from '@thidua/consolidation/fixtures/invented-round'
import { longText } from '@thidua/draft/fixtures/long-text'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect, it } from 'vitest'
import { addSentReports } from '#testing/many-reports.ts'
import { fromOurPage, startTestServer } from '#testing/test-server.ts'
import { maxReports } from './draft-compilation.ts'

/** Reports of the round; the long form has as many as the page drafts (2000), or more, which are refused. */
const most = Number(process.env['HEAVY_REPORTS'] ?? 600)
/** Words of one item's answer: with those of the rows some 20,000 letters a report. */
const words = 320
const atOnce = 250

/** MB that a server holds at most while it drafts the letter of so many reports, and what it answers. */
async function drafting(reports: number) {
  const server = await startTestServer()
  try {
    const { roundId } = server.province
    for (let from = 0; from < reports; from += atOnce) {
      const sent = Array.from({ length: Math.min(atOnce, reports - from) }, (_, at) =>
        fullAnswers(midTermTemplate, from + at, (item, key) =>
          longText(words, (from + at) * 31 + item.length + key.length),
        ),
      )
      await addSentReports(server.database.pool, roundId, sent.length, sent)
    }
    const program = join(import.meta.dirname, '../../testing/failing/killed-server.ts')
    const child = spawn(process.execPath, [program, server.database.url, server.dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = await new Promise<string>((said) => createInterface(child.stdout).once('line', said))
    const headers = { ...fromOurPage, cookie: await server.cookieOf('compiler') }
    const ask = async (query: string) =>
      (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
    const began = performance.now()
    const drafted = ask(
      `mutation { draftCompilation(input: { roundId: "${roundId}", basis: sent }) {
        __typename ... on ValidationError { issues { rule } } } }`,
    )
    // Who reads beside it is answered meanwhile: nothing of it is on the thread that answers.
    let beside = 0
    let isDone = false
    void drafted.finally(() => (isDone = true))
    while (!isDone) {
      await ask('{ viewer { id } }')
      beside++
    }
    const answer = (await drafted) as { data: { draftCompilation: object } | null }
    const seconds = (performance.now() - began) / 1000
    const peak = Number(/^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
    child.kill('SIGKILL')
    await once(child, 'exit')
    return { answer: answer.data?.draftCompilation ?? answer, peak, beside, seconds }
  } finally {
    await server.close()
  }
}

it('drafts a round of any size, or says that it is too large, in at most 300 MB more than one of ten reports', {
  timeout: 120_000 + most * 60,
}, async () => {
  const few = await drafting(10)
  expect(few.answer).toMatchObject({ __typename: 'Compilation' })
  const many = await drafting(most)
  if (most > maxReports)
    expect(many.answer).toEqual({ __typename: 'ValidationError', issues: [{ rule: 'tooManyReports' }] })
  else {
    expect(many.answer).toMatchObject({ __typename: 'Compilation' })
    expect(many.beside).toBeGreaterThan(10)
  }
  expect(many.peak - few.peak).toBeLessThan(300)
})
