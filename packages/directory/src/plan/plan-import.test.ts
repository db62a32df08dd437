import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RecognisedTable } from '../columns/recognised.ts'
import { arbitraryDirectory, arbitraryFile } from '../fixtures/arbitrary-import.ts'
import { applyPlan } from './apply-plan.ts'
import { comesEarlier, firstDayWithout } from './cover.ts'
import type { Directory, Membership } from './directory.ts'
import { planImport } from './plan-import.ts'
import type { Plan } from './row-plan.ts'

const today = '2026-01-05'
const runs = { numRuns: 1_000 }

/** What comes of each row, by where it stands. */
const byPlace = ({ rows }: Plan) => new Map(rows.map((row) => [`${row.tableName} ${row.row}`, { ...row, table: 0 }]))

it('the same file again, after what it brought, changes nothing more and refuses the same', () => {
  let taken = 0
  fc.assert(
    fc.property(arbitraryDirectory, arbitraryFile, (existing, file) => {
      const plan = planImport(existing, file, today)
      const again = planImport(applyPlan(existing, plan), file, today)
      for (const [index, row] of plan.rows.entries()) {
        if (row.act === 'refuse') expect(again.rows[index]).toEqual(row)
        else expect(again.rows[index]?.act).toBe('same')
        if (row.act !== 'refuse' && row.act !== 'same') taken++
      }
    }),
    runs,
  )
  // Files that were refused as a whole would prove nothing.
  expect(taken).toBeGreaterThan(runs.numRuns)
})

it('the order of rows and of tables changes nothing', () => {
  const shuffled = (rows: RecognisedTable['rows']) =>
    fc.shuffledSubarray([...rows] as never[], { minLength: rows.length, maxLength: rows.length })
  const drawn = arbitraryFile.chain((file) =>
    fc.tuple(
      fc.constant(file),
      fc
        .tuple(...file.map((table) => shuffled(table.rows).map((rows) => ({ ...table, rows }))))
        .map((tables) => tables.toReversed()),
    ),
  )
  fc.assert(
    fc.property(arbitraryDirectory, drawn, (existing, [file, other]) => {
      expect(byPlace(planImport(existing, other, today))).toEqual(byPlace(planImport(existing, file, today)))
    }),
    runs,
  )
})

it('every row has its plan, in its order, and the counts add up to the rows', () => {
  fc.assert(
    fc.property(arbitraryDirectory, arbitraryFile, (existing, file) => {
      const { rows, counts } = planImport(existing, file, today)
      expect(rows.map(({ table, row }) => [table, row])).toEqual(
        file.flatMap((table, index) => table.rows.map(({ number }) => [index, number])),
      )
      const sum = (each: Plan['counts']['agencies']) => Object.values(each).reduce((a, b) => a + b, 0)
      expect([sum(counts.agencies), sum(counts.people)]).toEqual(file.map((table) => table.rows.length))
      for (const act of ['create', 'change', 'end', 'same', 'refuse'] as const)
        expect(counts.agencies[act] + counts.people[act]).toBe(rows.filter((row) => row.act === act).length)
    }),
    runs,
  )
})

it('what a file brings is in order: codes of their own, parents that are there, no circle, no day before another', () => {
  fc.assert(
    fc.property(arbitraryDirectory, arbitraryFile, (existing, file) => {
      const after = applyPlan(existing, planImport(existing, file, today))
      expect(faults(after)).toEqual([])
      // Nothing goes, and what no row names stays as it is.
      expect(after.agencies.map(({ code }) => code)).toEqual(
        expect.arrayContaining(existing.agencies.map(({ code }) => code)),
      )
    }),
    runs,
  )
})

it('nothing that is needed ends, and no agency that has reports comes to a day without who answers any earlier', () => {
  let refused = 0
  fc.assert(
    fc.property(arbitraryDirectory, arbitraryFile, (existing, file) => {
      const plan = planImport(existing, file, today)
      const after = applyPlan(existing, plan)
      for (const agency of existing.agencies) {
        const ends = after.agencies.find(({ code }) => code === agency.code)?.validUntil ?? null
        if (agency.needed) expect(ends).toBe(agency.validUntil)
        // What ends by the file leaves nothing below it that goes on.
        if (ends !== agency.validUntil && ends !== null)
          expect(
            after.agencies.filter(
              ({ parentCode, validUntil }) => parentCode === agency.code && (validUntil === null || validUntil > ends),
            ),
          ).toEqual([])
        if (!agency.reports || (ends !== null && ends <= today)) continue
        for (const answers of [isHead, maySend]) {
          const [before, now] = [existing, after].map((directory) => unanswered(directory, agency.code, answers))
          expect([
            ends !== null && now !== null && String(now) >= ends,
            comesEarlier(before ?? null, now ?? null),
          ]).not.toEqual([false, true])
        }
      }
      const keys = plan.rows.flatMap((row) => (row.act === 'refuse' ? row.refusals.map(({ key }) => key) : []))
      if (keys.some((key) => key === 'lastHead' || key === 'lastSender' || key === 'openReport')) refused++
    }),
    runs,
  )
  expect(refused).toBeGreaterThan(runs.numRuns / 100)
})

const isHead = ({ role }: Membership) => role === 'head'
const maySend = ({ role, maySubmit }: Membership) => role === 'head' || (role === 'clerk' && maySubmit)

/** The first day from today on on which nobody answers for an agency; null for none. */
const unanswered = ({ people }: Directory, code: string, answers: (one: Membership) => boolean): string | null =>
  firstDayWithout(
    people.flatMap(({ active, memberships }) =>
      memberships
        .filter((one) => active && one.agencyCode === code && answers(one))
        .map(({ validFrom, validUntil }) => ({ from: validFrom, until: validUntil })),
    ),
    today,
  )

it('a file of nothing plans nothing', () => {
  fc.assert(
    fc.property(arbitraryDirectory, (existing) => {
      expect(planImport(existing, [], today).rows).toEqual([])
      expect(applyPlan(existing, planImport(existing, [], today))).toEqual(existing)
    }),
  )
})

function faults({ agencies, people, blocks }: Directory): string[] {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
  const known = (code: string | null) => code === null || byCode.has(code)
  const electronic = agencies.flatMap(({ electronicCode }) => electronicCode ?? [])
  const circles = ({ code }: { code: string }) => {
    let steps = 0
    for (let at = byCode.get(code); at?.parentCode && steps <= agencies.length; at = byCode.get(at.parentCode)) steps++
    return steps > agencies.length
  }
  /** Whether an agency comes, over however many others, of itself. */
  const comesOfItself = ({ code }: { code: string }) => {
    const from = new Set<string>()
    const open = [...(byCode.get(code)?.predecessorCodes ?? [])]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!from.has(at)) open.push(...(byCode.get(at)?.predecessorCodes ?? []))
      from.add(at)
    }
    return from.has(code)
  }
  const keys = people.flatMap(({ email, memberships }) =>
    memberships.map(({ agencyCode, role }) => `${email} ${agencyCode} ${role}`),
  )
  return [
    ...(byCode.size === agencies.length ? [] : ['a code twice']),
    ...(new Set(electronic).size === electronic.length ? [] : ['an electronic code twice']),
    ...(new Set(keys).size === keys.length ? [] : ['a membership twice']),
    ...agencies.filter(({ parentCode }) => !known(parentCode)).map(({ code }) => `${code}: no parent`),
    ...agencies.filter(circles).map(({ code }) => `${code}: a circle`),
    ...agencies.filter(comesOfItself).map(({ code }) => `${code}: comes of itself`),
    ...agencies
      .filter((one) => one.predecessorCodes.some((code) => !known(code) || code === one.code))
      .map(({ code }) => `${code}: predecessor`),
    ...agencies.filter(({ name, kind }) => !name || !kind).map(({ code }) => `${code}: empty`),
    ...[...agencies, ...people.flatMap(({ memberships }) => memberships)]
      .filter(({ validFrom, validUntil }) => validUntil !== null && validUntil <= validFrom)
      .map(() => 'a day before another'),
    ...people.filter(({ name, email }) => !name || email !== email.toLowerCase()).map(({ email }) => email),
    ...people.flatMap(({ memberships }) =>
      memberships.flatMap(({ agencyCode, blockCodes }) =>
        known(agencyCode) && blockCodes.every((code) => blocks.some((block) => block.code === code))
          ? []
          : ['a membership of nothing'],
      ),
    ),
  ]
}
