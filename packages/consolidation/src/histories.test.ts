import { itemsOf } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coverageByReport, coverageOf } from './coverage/coverage-of.ts'
import { keepMine, setAside } from './deltas/acts.ts'
import { deltaKinds } from './deltas/delta.ts'
import { firstDraft } from './first-draft/first-draft.ts'
import { redraft } from './first-draft/redraft.ts'
import { CompilingHistory, history } from './fixtures/compiling-history.ts'
import { slicePoints } from './sentences/slice-points.ts'
import { kindOfPart, quotesText } from './sources/kind-of-part.ts'
import { partKinds } from './sources/part.ts'
import { partDefects } from './sources/part-defects.ts'
import { withPatches } from './sources/part-fields.ts'
import { verifyQuote } from './sources/quote-of.ts'
import { traceOf } from './trace/trace-of.ts'

/** The long form is drawn anew: `test:random`. */
const numRuns = process.env['RANDOM_TESTS'] ? 1_000 : 150

const seen = { kinds: new Set<string>(), deltas: new Set<string>(), uses: new Set<string>() }

it('keeps what compiling promises, whatever agencies and two compilers do, one of them offline', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(history, (steps) => {
      const world = new CompilingHistory()
      for (const step of steps) {
        world.take(step)
        everySentenceIsSomething(world)
        nothingTypedIsLost(world)
        everyAnswerIsSomewhere(world)
        deltasAreDerived(world)
      }
      traceHolds(world)
      draftIsRepeatable(world)
    }),
    { numRuns },
  )
  // Whatever can be said was said.
  expect(seen.kinds).toEqual(new Set(partKinds))
  expect(seen.deltas).toEqual(new Set(deltaKinds))
  expect(seen.uses).toEqual(new Set(['used', 'annex', 'aside', 'unread', 'all']))
})

function everySentenceIsSomething(world: CompilingHistory): void {
  const { find } = world
  for (const part of world.compilation().parts) {
    const kind = kindOfPart(part, find)
    seen.kinds.add(kind)
    expect(partKinds).toContain(kind)
    for (const { quote } of part.sources) expect(verifyQuote(quote, find)).toBe('holds')
    if (kind === 'quote') expect(part.text).toBe(quotesText(part, find))
    if (kind === 'condensed') expect(part.sources.length).toBeGreaterThan(0)
  }
}

/** What a compiler typed stands until a compiler types there again; words that are a quote may be renewed. */
function nothingTypedIsLost(world: CompilingHistory): void {
  const parts = new Map(world.compilation().parts.map((part) => [`C/${part.item}/p/${part.pid}`, part]))
  for (const [key, words] of world.typed) {
    const part = parts.get(key)
    expect(world.fields[`${key}/text`], key).toBe(words)
    if (part && kindOfPart(part, world.find) === 'quote') world.typed.delete(key)
  }
}

function everyAnswerIsSomewhere(world: CompilingHistory): void {
  const { round, find } = world
  const { parts, dispositions } = world.compilation()
  const coverage = coverageOf(round, parts, dispositions, find)
  let all = 0
  for (const item of itemsOf(round.template)) {
    const counts = coverage.find((one) => one.item === item.id)?.counts
    const answered = round.standing.filter(({ answers }) => itemAnswer(item, answers) === 'content').length
    expect(counts?.all).toBe(answered)
    all += answered
  }
  for (const counts of [...coverage.map(({ counts }) => counts), ...coverageByReport(coverage).values()]) {
    expect(counts.used + counts.annex + counts.aside + counts.unread).toBe(counts.all)
    for (const [use, count] of Object.entries(counts)) if (count > 0) seen.uses.add(use)
  }
  expect([...coverageByReport(coverage).values()].reduce((sum, counts) => sum + counts.all, 0)).toBe(all)
}

function deltasAreDerived(world: CompilingHistory): void {
  const { round, find } = world
  const deltas = world.deltas()
  const standing = new Map(round.standing.map(({ report, id }) => [report, id]))
  for (const { kind, report, latest, before, after } of deltas) {
    seen.deltas.add(kind)
    expect(latest).toBe(standing.get(report) ?? null)
    expect(kind === 'withdrawn').toBe(latest === null)
    expect(before === null || before.submission !== latest).toBe(true)
    for (const words of [before, after])
      if (words) expect(slicePoints(find(words.submission)?.answers[words.path] ?? '', words)).toBe(words.text)
  }
  // A draft that comes from another machine, or from before a restart, gives the same.
  expect(world.deltas(JSON.parse(JSON.stringify(world.fields)))).toEqual(deltas)
  // What was looked at is silent.
  const lookedAt = deltas.reduce((fields, delta) => {
    const compilation = world.compilation(fields)
    const why = { reason: 'general', note: '' } as const
    return withPatches(
      fields,
      delta.about.kind === 'answer' ? setAside(delta, why, compilation) : keepMine(delta, compilation),
    )
  }, world.fields)
  expect(world.deltas(lookedAt)).toEqual([])
}

function traceHolds(world: CompilingHistory): void {
  const { round, find } = world
  const { parts } = world.compilation()
  const trace = traceOf(round, parts, find)
  expect(trace.map(({ pid }) => pid).toSorted()).toEqual(parts.map(({ pid }) => pid).toSorted())
  for (const { reference, path, start, end, quote } of trace.flatMap(({ sources }) => sources)) {
    const submission = world.all.find((one) => one.reference === reference)
    expect(slicePoints(submission?.answers[path] ?? '', { start, end })).toBe(quote)
  }
}

/** Made again, a first draft brings nothing into a letter that has it, and takes nothing out of one that has grown. */
function draftIsRepeatable(world: CompilingHistory): void {
  const { round, find, fields } = world
  const drafted = firstDraft(round)
  for (const part of drafted) expect(partDefects(part, find)).toEqual([])
  const patches = redraft(fields, drafted)
  const grown = withPatches(fields, patches)
  expect(redraft(grown, firstDraft(round))).toEqual([])
  const after = new Map(world.compilation(grown).parts.map((part) => [`${part.item}/${part.pid}`, part]))
  for (const part of world.compilation().parts) {
    const still = after.get(`${part.item}/${part.pid}`)
    expect(still).toEqual(part.kind === 'computed' ? { ...part, text: still?.text } : part)
  }
}
