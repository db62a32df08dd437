import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDay } from '../vietnam-day.ts'
import {
  deadlineFaults,
  opening,
  type PreparedRound,
  questionsOf,
  type RoundDays,
  roundFaults,
  roundForm,
} from './round-form.ts'

const ready: PreparedRound = {
  name: 'Sơ kết 2026',
  templateId: 't',
  asked: 180,
  ended: 0,
  periodFrom: '2026-01-01',
  periodUntil: '2026-06-30',
  opensOn: '2026-06-01',
  opensAtHour: '08:00',
  agencyDeadline: '2026-06-30',
  compilerDeadline: '2026-07-15',
}
const now = Date.parse('2026-05-20T00:00:00Z')
const rulesOf = (more: Partial<PreparedRound>) =>
  roundFaults({ ...ready, ...more }, now).map(({ path, rule }) => `${path} ${rule}`)

describe('roundFaults', () => {
  it.each<[Partial<PreparedRound>, string[]]>([
    [{}, []],
    [{ name: '' }, ['name required']],
    [{ templateId: null }, ['template required']],
    [{ asked: 0 }, ['agencies required']],
    [{ ended: 2 }, ['agencies agenciesEnded']],
    [{ opensOn: null }, ['opensOn required']],
    [{ agencyDeadline: '2026-05-31' }, ['agencyDeadline notAfterOpening']],
    [{ agencyDeadline: '2026-06-01' }, []],
    [{ opensOn: '2026-05-01', agencyDeadline: '2026-05-19' }, ['agencyDeadline passed']],
    [{ compilerDeadline: '2026-06-30' }, ['compilerDeadline notAfterAgencies']],
    [{ compilerDeadline: null, agencyDeadline: null }, ['agencyDeadline required', 'compilerDeadline required']],
    [{ periodUntil: '2025-12-31' }, ['periodUntil periodOrder']],
  ])('of %o are %j', (more, rules) => expect(rulesOf(more)).toEqual(rules))
})

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const days: fc.Arbitrary<RoundDays> = fc.record({
  opensOn: fc.option(day),
  opensAtHour: fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':')),
  agencyDeadline: fc.option(day),
  compilerDeadline: fc.option(day),
})

describe('any days', () => {
  it('are without a fault exactly when they are whole, in order, and the deadline is ahead', () => {
    fc.assert(
      fc.property(days, fc.date({ noInvalidDate: true }), (given, at) => {
        const { agencyDeadline, compilerDeadline } = given
        const opens = opening(given)
        const sound =
          agencyDeadline !== null &&
          compilerDeadline !== null &&
          (opens === null || +opens < +endOfDay(agencyDeadline)) &&
          endOfDay(agencyDeadline) < endOfDay(compilerDeadline) &&
          +endOfDay(agencyDeadline) > +at
        expect(deadlineFaults(given, +at).length === 0).toBe(sound)
      }),
    )
  })

  it('name each field once, and ask only about days that are there', () => {
    fc.assert(
      fc.property(days, day, (given, today) => {
        const paths = roundFaults({ ...ready, ...given }, +new Date(`${today}T00:00:00+07:00`)).map(({ path }) => path)
        expect(new Set(paths).size).toBe(paths.length)
        for (const { question, off } of questionsOf(given, { unread: 0, withoutWriters: 0 }, today)) {
          if (question === 'opensInPast') expect(given.opensOn !== null && given.opensOn < today).toBe(true)
          else expect(off).not.toBeNull()
        }
      }),
    )
  })
})

describe('roundForm', () => {
  const draft = {
    ...{
      name: '',
      kind: 'midTerm',
      opensAtHour: '08:00',
      legalBasis: '',
      sendingMethod: '',
      frequency: '',
      guidance: '',
    },
    ...{ opensOn: null, agencyDeadline: null, compilerDeadline: null },
    ...{ periodFrom: null, periodUntil: null, figuresUntil: null },
  }
  it('takes a draft with nothing but its kind', () => expect(roundForm.safeParse(draft).success).toBe(true))
  it.each([
    [{ name: 'x'.repeat(301) }, 'tooLong'],
    [{ name: '<b>Đợt</b>' }, 'markup'],
    [{ guidance: '=HYPERLINK("x")' }, 'formula'],
    [{ opensOn: '2026-02-31' }, 'date'],
    [{ agencyDeadline: '0026-02-01' }, 'date'],
    [{ opensAtHour: '24:00' }, 'hour'],
  ])('refuses %o by the rule %s', (more, rule) =>
    expect(roundForm.safeParse({ ...draft, ...more }).error?.issues.map(({ message }) => message)).toEqual([rule]),
  )
})
