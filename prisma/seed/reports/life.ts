import { nextState, type ReportAct, type ReportState } from '@thidua/schema/states'
import { type Chance, chanceOf } from '../chance.ts'
import { day, hour } from '../clock.ts'
import type { DemoRound } from '../movements.ts'
import type { DemoAgency } from '../province/demo-agency.ts'

/** Who acts: the agency's clerk or head, or the host's side. */
export type Actor = 'clerk' | 'head' | 'host'

export interface Act {
  readonly act: ReportAct
  readonly by: Actor
  readonly from: ReportState
  readonly to: ReportState
  readonly at: number
}

export interface Life {
  readonly state: ReportState
  readonly acts: readonly Act[]
  /** When writing began and when the last word was written before the first sending. */
  readonly began: number
  readonly written: number
  /** A later deadline than the round's, when one was given. */
  readonly extendedTo: number | null
}

/** How many of a hundred reports of a round are in each state. */
type Shares = Partial<Record<ReportState, number>>

const shares: Record<string, Shares> = {
  'so-ket-nong-thon-moi-2023': { COMPILED: 100 },
  'so-ket-van-hoa-cong-so': {
    NOT_STARTED: 5,
    DRAFTING: 6,
    WITH_HEAD: 2,
    SUBMITTED: 12,
    RETURNED: 4,
    REVISING: 4,
    RESUBMITTED: 5,
    ACCEPTED: 52,
    COMPILED: 10,
  },
  'tong-ket-nong-thon-moi': {
    NOT_STARTED: 30,
    DRAFTING: 31,
    WITH_HEAD: 5,
    SUBMITTED: 17,
    RETURNED: 4,
    REVISING: 3,
    RESUBMITTED: 3,
    ACCEPTED: 7,
  },
}

/** A newcomer signs in as this agency: a report to begin, and one that came back with remarks. */
const pinned: Record<string, ReportState> = {
  'so-ket-van-hoa-cong-so SDTTG': 'RETURNED',
  'tong-ket-nong-thon-moi SDTTG': 'NOT_STARTED',
  'tong-ket-nong-thon-moi STC': 'DRAFTING',
}

const toSent: readonly [ReportAct, Actor][] = [
  ['write', 'clerk'],
  ['present', 'clerk'],
  ['submit', 'head'],
]
const toReturned: readonly [ReportAct, Actor][] = [...toSent, ['return', 'host']]
const toResent: readonly [ReportAct, Actor][] = [...toReturned, ...toSent]

const paths: Record<ReportState, readonly [ReportAct, Actor][]> = {
  NOT_STARTED: [],
  DRAFTING: toSent.slice(0, 1),
  WITH_HEAD: toSent.slice(0, 2),
  SUBMITTED: toSent,
  RETURNED: toReturned,
  REVISING: [...toReturned, ['write', 'clerk']],
  RESUBMITTED: toResent,
  ACCEPTED: [...toSent, ['accept', 'host']],
  COMPILED: [...toSent, ['accept', 'host'], ['compile', 'host']],
}

/** Days after the deadline of the first sending; each of the lateness buckets is met. */
const latenesses = [...Array<number>(16).fill(0), 2, 3, 7, 12, 15]

/** The lives of a round's reports, in the order of its agencies. Everything happens before `today`. */
export function livesOf(
  round: DemoRound,
  agencies: readonly DemoAgency[],
  today: number,
): { agency: DemoAgency; life: Life }[] {
  const quota = Object.entries(shares[round.slug] ?? {}) as [ReportState, number][]
  const ranked = agencies
    .map(({ code }) => ({ code, rank: chanceOf(`rank ${round.slug} ${code}`).whole(0, 1e9) }))
    .sort((a, b) => a.rank - b.rank)
  const place = new Map(ranked.map(({ code }, index) => [code, index]))
  return agencies.map((agency) => {
    const { code } = agency
    const index = place.get(code) ?? 0
    const state = pinned[`${round.slug} ${code}`] ?? stateAt(quota, (100 * (index + 0.5)) / agencies.length)
    const lateDays = latenesses[index % latenesses.length] ?? 0
    return { agency, life: lifeOf(round, state, lateDays, chanceOf(`life ${round.slug} ${code}`), today) }
  })
}

function stateAt(quota: readonly [ReportState, number][], percent: number): ReportState {
  let sum = 0
  for (const [state, share] of quota) {
    sum += share
    if (percent < sum) return state
  }
  return quota.at(-1)?.[0] ?? 'NOT_STARTED'
}

function lifeOf(round: DemoRound, state: ReportState, lateDays: number, chance: Chance, today: number): Life {
  const past = round.agencyDeadline < today
  const late = past ? lateDays : 0
  // In the morning, so that what follows within hours falls into the same working day.
  const workTime = chance.whole(7, 9) * hour + chance.whole(0, 59) * 60_000
  // Before the deadline people send during the last working days; late ones within the day counted.
  const latest = Math.min(round.agencyDeadline, today - 4 * day)
  const sent =
    late > 0 ? round.agencyDeadline + (late - 1) * day + workTime : latest - chance.whole(1, 9) * day + workTime
  const began = Math.min(sent - chance.whole(3, 8) * day, today - 6 * day)
  const detour =
    state === 'ACCEPTED' && late === 0 && chance.happens(0.2)
      ? [...toResent, paths.ACCEPTED[3] as [ReportAct, Actor]]
      : paths[state]

  const acts: Act[] = []
  let at = began
  let submissions = 0
  let current: ReportState = 'NOT_STARTED'
  for (const [act, by] of detour) {
    if (act === 'submit') at = submissions++ === 0 ? sent : at + 5 * hour
    else if (act === 'present') at = submissions === 0 ? sent - 20 * hour : at + 4 * hour
    else if (acts.length > 0) at += (late > 9 ? 3 : 24) * hour
    // The state machine counts the submissions that are there before the act.
    const to = nextState(current, act, act === 'submit' ? submissions - 1 : submissions)
    if (to === null) throw new Error(`${act} is no act of ${current}`)
    acts.push({ act, by, from: current, to, at })
    current = to
  }
  const extended = !past ? chance.happens(0.03) : late > 0 && late < 8 && chance.happens(0.3)
  return {
    state: current,
    acts,
    began,
    written: current === 'DRAFTING' ? today - chance.whole(1, 5) * day + workTime - day : sent - 21 * hour,
    extendedTo: extended ? round.agencyDeadline + 7 * day : null,
  }
}
