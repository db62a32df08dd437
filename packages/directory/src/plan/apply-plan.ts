import { unasked } from './agencies/agencies-after.ts'
import { agencyProperty } from './agencies/agency-property.ts'
import type { Directory, ExistingAgency, Membership, Person } from './directory.ts'
import type { AgencyRowPlan, PersonRowPlan, Plan } from './row-plan.ts'

/** The directory with a plan done: the model of what the database does with it. */
export function applyPlan(existing: Directory, plan: Plan): Directory {
  const agencies = new Map(existing.agencies.map((agency) => [agency.code, agency]))
  const people = new Map(existing.people.map((person) => [person.email, person]))
  for (const row of plan.rows) {
    if (row.kind === 'agency') applyAgency(agencies, row)
    else applyPerson(people, row)
  }
  return { blocks: existing.blocks, agencies: [...agencies.values()], people: [...people.values()] }
}

function applyAgency(agencies: Map<string, ExistingAgency>, row: AgencyRowPlan): void {
  if (row.act === 'create') agencies.set(row.agency.code, { ...row.agency, ...unasked })
  if (row.act !== 'change' && row.act !== 'end') return
  const agency = agencies.get(row.code)
  if (!agency) throw new Error(`the plan changes ${row.code}, which is not there`)
  const changed = Object.fromEntries(row.changes.map((change) => [agencyProperty(change.field), change.new]))
  agencies.set(row.code, { ...agency, ...changed })
}

function applyPerson(people: Map<string, Person>, row: PersonRowPlan): void {
  if (row.act === 'same' || row.act === 'refuse') return
  const { email, agencyCode, role } = row.person
  const person = people.get(email) ?? { email, name: '', phone: null, active: true, memberships: [] }
  if (row.act === 'create') {
    const name = row.givesName ? row.name : person.name
    const phone = row.phone ?? person.phone
    people.set(email, { ...person, name, phone, memberships: [...person.memberships, row.membership] })
    return
  }
  const values = Object.fromEntries(row.changes.map((change) => [change.field, change.new]))
  const { name = person.name, phone = person.phone, blocks, ...changed } = values
  const memberships = person.memberships.map(
    (one): Membership =>
      one.agencyCode === agencyCode && one.role === role
        ? { ...one, ...changed, ...(blocks !== undefined && { blockCodes: blocks as readonly string[] }) }
        : one,
  )
  people.set(email, { ...person, name: String(name), phone: phone === null ? null : String(phone), memberships })
}
