import type { Directory, Membership } from '@thidua/directory/plan/directory'
import type { PersonKey, PersonRowPlan, Plan } from '@thidua/directory/plan/row-plan'
import type { ClientBase } from 'pg'

/** A membership as a row says it: undefined stays as it is. */
type Said = PersonKey & { readonly [Key in keyof Membership]?: Membership[Key] | undefined }

/** Writes the people of a plan and what they are where, when its agencies are written. */
export async function writePeople(client: ClientBase, directory: Directory, plan: Plan): Promise<void> {
  const rows = plan.rows.filter((row) => row.kind === 'person')
  await send(client, createPeople, peopleCreated(rows))
  await send(client, namePeople, peopleNamed(rows, directory))
  await send(client, givePhones, phonesGiven(rows, directory))
  const created = rows.flatMap((row): Said[] => (row.act === 'create' ? [{ ...row.person, ...row.membership }] : []))
  const changed = rows.flatMap((row) => (row.act === 'change' || row.act === 'end' ? [saidOf(row)] : []))
  await send(client, createMemberships, created)
  await send(client, changeMemberships, changed)
  await send(
    client,
    forgetBlocks,
    changed.filter(({ blockCodes }) => blockCodes),
  )
  await send(
    client,
    setBlocks,
    [...created, ...changed].filter(({ blockCodes }) => blockCodes?.length),
  )
}

interface Named {
  readonly email: string
  readonly name: string
}

interface Called {
  readonly email: string
  readonly phone: string
}

/** People who are new, each once: their rows agree on the name. */
const peopleCreated = (rows: readonly PersonRowPlan[]): Named[] =>
  onceEach(rows.flatMap((row) => (row.act === 'create' && row.isNewPerson ? [{ ...row.person, name: row.name }] : [])))

/** People who were there and get another name. */
export function peopleNamed(rows: readonly PersonRowPlan[], directory: Directory): Named[] {
  const names = new Map(directory.people.map(({ email, name }) => [email, name]))
  const named = rows.flatMap((row): Named[] => {
    if (row.act === 'create')
      return row.givesName && !row.isNewPerson ? [{ email: row.person.email, name: row.name }] : []
    if (row.act !== 'change' && row.act !== 'end') return []
    const change = row.changes.find(({ field }) => field === 'name')
    return change ? [{ email: row.person.email, name: String(change.new) }] : []
  })
  return onceEach(named).filter(({ email, name }) => names.get(email) !== name)
}

/** People who get another telephone; their rows agree on it. */
function phonesGiven(rows: readonly PersonRowPlan[], directory: Directory): Called[] {
  const phones = new Map(directory.people.map(({ email, phone }) => [email, phone]))
  const given = rows.flatMap((row): [string, string][] => {
    if (row.act === 'create') return row.phone === null ? [] : [[row.person.email, row.phone]]
    if (row.act !== 'change' && row.act !== 'end') return []
    const change = row.changes.find(({ field }) => field === 'phone')
    return change ? [[row.person.email, String(change.new)]] : []
  })
  return [...new Map(given)].flatMap(([email, phone]) => (phones.get(email) === phone ? [] : [{ email, phone }]))
}

const onceEach = (people: readonly Named[]): Named[] => [
  ...new Map(people.map(({ email, name }) => [email, { email, name }])).values(),
]

function saidOf({ person, changes }: Extract<PersonRowPlan, { changes: unknown }>): Said {
  const said = Object.fromEntries(changes.map((change) => [change.field, change.new]))
  const { blocks, name: _, phone: _phone, ...others } = said
  return { ...others, ...person, ...(blocks !== undefined && { blockCodes: blocks as readonly string[] }) }
}

async function send(client: ClientBase, text: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await client.query(text, [JSON.stringify(rows)])
}

const named = 'jsonb_to_recordset($1::jsonb) AS g(email text, name text)'

const createPeople = `INSERT INTO person (email, name, updated_at) SELECT g.email, g.name, now() FROM ${named}`

const namePeople = `UPDATE person p SET name = g.name, updated_at = now() FROM ${named} WHERE p.email = g.email`

const givePhones = `UPDATE person p SET phone = g.phone, updated_at = now()
  FROM jsonb_to_recordset($1::jsonb) AS g(email text, phone text) WHERE p.email = g.email`

/** The membership that a row is about is `m`. */
const given = `jsonb_to_recordset($1::jsonb) AS g(email text, "agencyCode" text, role role, "maySubmit" boolean,
    "blockCodes" text[], "validFrom" date, "validUntil" date)
  JOIN person p ON p.email = g.email JOIN agency a ON a.code = g."agencyCode"`
const isIt = 'm.person_id = p.id AND m.agency_id = a.id AND m.role = g.role'

const createMemberships = `INSERT INTO membership (person_id, agency_id, role, may_submit, valid_from, valid_until)
  SELECT p.id, a.id, g.role, g."maySubmit", g."validFrom", g."validUntil" FROM ${given}`

const changeMemberships = `UPDATE membership m SET may_submit = coalesce(g."maySubmit", m.may_submit),
    valid_from = coalesce(g."validFrom", m.valid_from), valid_until = coalesce(g."validUntil", m.valid_until)
  FROM ${given} WHERE ${isIt}`

const forgetBlocks = `DELETE FROM membership_block mb USING ${given} JOIN membership m ON ${isIt}
  WHERE mb.membership_id = m.id`

const setBlocks = `INSERT INTO membership_block (membership_id, block_id)
  SELECT m.id, b.id FROM ${given} JOIN membership m ON ${isIt}
    CROSS JOIN LATERAL unnest(g."blockCodes") AS n(code) JOIN block b ON b.code = n.code`
