import { rolesOfKind } from '@thidua/schema/administration/roles-of-kind'
import type { Role } from '@thidua/schema/permissions'
import type { PersonField } from '../../columns/fields.ts'
import type { PlannedAgencies } from '../agencies/plan-agencies.ts'
import type { ExistingAgency, Membership, Person } from '../directory.ts'
import { twice } from '../group-places.ts'
import { isRefused } from '../refusal.ts'
import type { PersonRowPlan } from '../row-plan.ts'
import { AgenciesFound } from './agencies-found.ts'
import { changesOf, membershipOf } from './membership-of.ts'
import type { ReadPerson } from './read-person-row.ts'
import { refuseGaps } from './refuse-gaps.ts'
import { saidOfPeople } from './said-of-people.ts'

interface LinkedPerson {
  readonly read: ReadPerson
  readonly place: ReadPerson['place']
  readonly agency: ExistingAgency | null
  readonly person: Person | null
  readonly had: Membership | null
}

/** What comes of the rows of people when the rows of agencies have; see `planImport`. */
export function planPeople(
  existing: readonly Person[],
  planned: PlannedAgencies,
  reads: readonly ReadPerson[],
  today: string,
): PersonRowPlan[] {
  const people = new Map(existing.map((person) => [person.email, person]))
  const agencies = new AgenciesFound(planned)
  const memberships = new Map<string, Membership>(
    existing.flatMap((person) =>
      person.memberships.map((one) => [`${person.email} ${one.role} ${one.agencyCode}`, one] as const),
    ),
  )
  const rows = reads.map((read): LinkedPerson => {
    const agency = agencies.find(read)
    const person = people.get(read.email ?? '') ?? null
    const had = memberships.get(keyOf(read.email, read.role, agency) ?? '') ?? null
    return { read, place: read.place, agency, person, had }
  })
  const repeated = twice(rows, ({ read, agency }) => keyOf(read.email, read.role, agency))
  const names = saidOfPeople(reads, 'name')
  const phones = saidOfPeople(reads, 'phone')
  const plans = rows.map((row) => {
    const { read } = row
    const same = repeated.get(keyOf(read.email, read.role, row.agency) ?? '')
    if (same && read.email && read.role)
      read.refusals.push({ key: 'membershipTwice', email: read.email, role: read.role, places: same })
    const known = names.get(read.email ?? '') ?? []
    if (known.length > 1 && read.email)
      read.refusals.push({ key: 'twoNames', email: read.email, names: known.slice(0, maxNames) })
    const numbers = phones.get(read.email ?? '') ?? []
    if (numbers.length > 1 && read.email)
      read.refusals.push({ key: 'twoPhones', email: read.email, phones: numbers.slice(0, maxNames) })
    return planRow(row, known[0], today)
  })
  return refuseGaps(existing, [...planned.after.values()], plans, today)
}

const maxNames = 5

const keyOf = (email: string | undefined, role: Role | undefined, agency: ExistingAgency | null): string | null =>
  email && role && agency ? `${email} ${role} ${agency.code}` : null

function planRow(row: LinkedPerson, nameInFile: string | undefined, today: string): PersonRowPlan {
  const { read, person, had, agency } = row
  const base = { kind: 'person', table: read.table, tableName: read.place.table, row: read.place.row } as const
  const name = person?.name ?? nameInFile
  if (name === undefined && read.email && !read.refusedFields.has('name'))
    read.refusals.push({ key: 'empty', field: 'name' })
  if (agency) check(row, agency, today)
  const { refusals } = read
  if (isRefused(refusals)) return { ...base, act: 'refuse', refusals }
  if (!agency || !read.email || !read.role || name === undefined) throw new Error('a row without its person stands')
  const key = { email: read.email, agencyCode: agency.code, role: read.role }
  const membership = membershipOf(read, had, agency.code, today)
  if (!person || !had)
    return {
      ...base,
      act: 'create',
      person: key,
      name: read.name ?? name,
      givesName: person === null || read.name !== undefined,
      isNewPerson: person === null,
      phone: read.phone ?? null,
      membership,
      defaulted: defaultedOf(read),
    }
  const changes = changesOf(read, person, had, membership)
  if (changes.length === 0) return { ...base, act: 'same', person: key }
  const ends = changes.some(({ field, old }) => field === 'validUntil' && old === null)
  return { ...base, act: ends ? 'end' : 'change', person: key, changes }
}

const defaultedOf = ({ name, maySubmit, role, validFrom }: ReadPerson): PersonField[] => [
  ...(name === undefined ? ['name' as const] : []),
  ...(maySubmit === undefined && role === 'clerk' ? ['maySubmit' as const] : []),
  ...(validFrom === undefined ? ['validFrom' as const] : []),
]

/** Refuses what the agency, or the role, does not allow. */
function check({ read, person, had }: LinkedPerson, agency: ExistingAgency, today: string) {
  const { role, refusals, refusedFields } = read
  if (!role) return
  if (!had && !rolesOfKind(agency.kind).includes(role))
    refusals.push({ key: 'roleNotHere', role, code: agency.code, agencyKind: agency.kind })
  if (read.maySubmit && role !== 'clerk' && role !== 'head') refusals.push({ key: 'maySubmitNotHere', role })
  if (read.blockCodes && role !== 'reviewer') refusals.push({ key: 'blocksNotHere', role })
  const will = membershipOf(read, had, agency.code, today)
  const { validFrom, validUntil } = will
  if (role === 'reviewer' && !had && will.blockCodes.length === 0 && !refusedFields.has('blocks'))
    if (!refusals.some(({ key }) => key === 'blockUnknown')) refusals.push({ key: 'blocksMissing' })
  const saysDay = read.validFrom !== undefined || read.validUntil !== undefined
  if (saysDay && validUntil !== null && validUntil <= validFrom)
    refusals.push({ key: 'untilNotAfterFrom', validFrom, validUntil })
  const ended = agency.validUntil !== null && agency.validUntil <= today ? agency.validUntil : null
  // Name and telephone are the person's: what another row says of them is said here, too.
  const isSame =
    person && had && changesOf(read, person, had, will).every(({ field }) => field === 'name' || field === 'phone')
  if (ended && !isSame && (validUntil === null || validUntil > ended))
    refusals.push({ key: 'agencyEnded', code: agency.code, validUntil: ended })
}
