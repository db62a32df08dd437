import { comesEarlier, firstDayWithout, type Term } from '../cover.ts'
import type { ExistingAgency, Membership, Person } from '../directory.ts'
import type { Refusal } from '../refusal.ts'
import type { PersonKey, PersonRowPlan } from '../row-plan.ts'

/** A membership of somebody who may sign in, before the file (null where it was not there) and after it. */
interface Standing {
  readonly before: Membership | null
  readonly after: Membership
}

type Changed = Extract<PersonRowPlan, { changes: unknown }>

/**
 * Refuses the rows that take an office away where, with all rows done, an agency that has reports would be without a head,
 * or without anybody who may send, on an earlier day than otherwise. They are refused together, so that the order of rows
 * is nothing; what others bring stays, and a second time the same rows are refused.
 */
export function refuseGaps(
  existing: readonly Person[],
  agencies: readonly ExistingAgency[],
  rows: readonly PersonRowPlan[],
  today: string,
): PersonRowPlan[] {
  const losing = new Set(rows.flatMap((row) => (takesAway(row) ? [row.person.agencyCode] : [])))
  const concerned = agencies.filter(
    ({ code, reports, validUntil }) => losing.has(code) && reports && (validUntil === null || validUntil > today),
  )
  if (concerned.length === 0) return [...rows]
  const standings = standingsOf(existing, rows)
  const refusals = new Map(
    concerned.map((agency) => [agency.code, gapsOf(agency, standings.get(agency.code) ?? [], today)]),
  )
  return rows.map((row): PersonRowPlan => {
    if (!takesAway(row)) return row
    const { agencyCode: code, role } = row.person
    const gaps = refusals.get(code)
    const key = role === 'head' && gaps?.lastHead ? 'lastHead' : gaps?.lastSender ? 'lastSender' : null
    if (key === null) return row
    const { kind, table, tableName, row: number } = row
    const refusal: Refusal = { key, code }
    return { kind, table, tableName, row: number, act: 'refuse', refusals: [refusal] }
  })
}

/** Whether a row makes somebody head, or able to send, for fewer days. */
function takesAway(row: PersonRowPlan): row is Changed {
  if ((row.act !== 'change' && row.act !== 'end') || (row.person.role !== 'head' && row.person.role !== 'clerk'))
    return false
  return row.changes.some(({ field, old, new: now }) => {
    if (field === 'maySubmit') return old === true
    if (field === 'validFrom') return String(now) > String(old)
    return field === 'validUntil' && now !== null && (old === null || now < old)
  })
}

const keyOf = ({ email, role, agencyCode }: PersonKey): string => `${email} ${role} ${agencyCode}`

/** Of each agency, by its code. */
function standingsOf(existing: readonly Person[], rows: readonly PersonRowPlan[]): Map<string, Standing[]> {
  const changed = new Map(rows.flatMap((row) => ('changes' in row ? [[keyOf(row.person), row] as const] : [])))
  const active = new Map(existing.map((person) => [person.email, person.active]))
  const there = existing.flatMap(({ email, memberships }) =>
    active.get(email)
      ? memberships.map((before) => ({ before, after: changedBy(before, changed.get(keyOf({ email, ...before }))) }))
      : [],
  )
  const coming = rows.flatMap((row) =>
    row.act === 'create' && (active.get(row.person.email) ?? true) ? [{ before: null, after: row.membership }] : [],
  )
  return Map.groupBy<string, Standing>([...there, ...coming], ({ after }) => after.agencyCode)
}

const changedBy = (membership: Membership, row: Changed | undefined): Membership => ({
  ...membership,
  ...Object.fromEntries((row?.changes ?? []).map((change) => [change.field, change.new])),
})

function gapsOf({ validUntil }: ExistingAgency, standings: readonly Standing[], today: string) {
  const leavesGap = (holds: (membership: Membership) => boolean): boolean => {
    const firstGap = (side: keyof Standing): string | null => {
      const terms = standings.flatMap(({ [side]: one }): Term[] =>
        one && holds(one) ? [{ from: one.validFrom, until: one.validUntil }] : [],
      )
      const gap = firstDayWithout(terms, today)
      // An agency that ends by then needs nobody any more.
      return gap !== null && validUntil !== null && gap >= validUntil ? null : gap
    }
    return comesEarlier(firstGap('before'), firstGap('after'))
  }
  return {
    lastHead: leavesGap(({ role }) => role === 'head'),
    lastSender: leavesGap(({ role, maySubmit }) => role === 'head' || (role === 'clerk' && maySubmit)),
  }
}
