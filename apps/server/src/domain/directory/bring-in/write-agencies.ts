import { agencyProperty } from '@thidua/directory/plan/agencies/agency-property'
import type { Agency } from '@thidua/directory/plan/directory'
import type { AgencyRowPlan, Plan } from '@thidua/directory/plan/row-plan'
import type { ClientBase } from 'pg'

/** What a row says of an agency: undefined stays as it is. */
type Said = { readonly [Key in keyof Agency]?: Agency[Key] | undefined } & { readonly code: string }

/** Writes the agencies of a plan, in a few statements for any number of them. */
export async function writeAgencies(client: ClientBase, plan: Plan): Promise<void> {
  const rows = plan.rows.filter((row) => row.kind === 'agency')
  const created = rows.flatMap((row) => (row.act === 'create' ? [row.agency] : []))
  const changed = rows.flatMap((row) => (row.act === 'change' || row.act === 'end' ? [saidOf(row)] : []))
  if (created.length + changed.length === 0) return
  // An electronic code may go from one agency to another: it is free before it is taken.
  await send(
    client,
    freeElectronicCodes,
    changed.filter(({ electronicCode }) => electronicCode !== undefined),
  )
  await send(client, change, changed)
  await send(client, create, created)
  const linked: readonly Said[] = [...created, ...changed]
  await send(
    client,
    setParents,
    linked.filter(({ parentCode }) => parentCode),
  )
  await send(
    client,
    forgetPredecessors,
    changed.filter(({ predecessorCodes }) => predecessorCodes),
  )
  await send(
    client,
    setPredecessors,
    linked.filter(({ predecessorCodes }) => predecessorCodes?.length),
  )
}

/** Codes of the agencies that a plan makes or changes. */
export const agenciesWritten = ({ rows }: Pick<Plan, 'rows'>): string[] =>
  rows.flatMap((row) => {
    if (row.kind !== 'agency') return []
    return row.act === 'create' ? [row.agency.code] : row.act === 'change' || row.act === 'end' ? [row.code] : []
  })

const saidOf = ({ code, changes }: Extract<AgencyRowPlan, { changes: unknown }>): Said => ({
  code,
  ...Object.fromEntries(changes.map((change) => [agencyProperty(change.field), change.new])),
})

async function send(client: ClientBase, text: string, rows: readonly Said[]): Promise<void> {
  if (rows.length > 0) await client.query(text, [JSON.stringify(rows)])
}

const given = `jsonb_to_recordset($1::jsonb) AS g(code text, "electronicCode" text, name text, "shortName" text,
  symbol text, kind agency_kind, "superiorLine" text, "letterPlace" text, "headPost" text, regime regime,
  "parentCode" text, "blockCode" text, "predecessorCodes" text[], "validFrom" date, "validUntil" date)`

const freeElectronicCodes = `UPDATE agency a SET electronic_code = NULL FROM ${given} WHERE a.code = g.code`

const change = `UPDATE agency a SET electronic_code = coalesce(g."electronicCode", a.electronic_code),
    name = coalesce(g.name, a.name), short_name = coalesce(g."shortName", a.short_name),
    symbol = coalesce(g.symbol, a.symbol), kind = coalesce(g.kind, a.kind),
    superior_line = coalesce(g."superiorLine", a.superior_line),
    letter_place = coalesce(g."letterPlace", a.letter_place), head_post = coalesce(g."headPost", a.head_post),
    regime = coalesce(g.regime, a.regime),
    block_id = coalesce((SELECT b.id FROM block b WHERE b.code = g."blockCode"), a.block_id),
    valid_from = coalesce(g."validFrom", a.valid_from), valid_until = coalesce(g."validUntil", a.valid_until)
  FROM ${given} WHERE a.code = g.code`

const create = `INSERT INTO agency (code, electronic_code, name, short_name, symbol, kind, superior_line, letter_place,
    head_post, regime, block_id, valid_from, valid_until)
  SELECT g.code, g."electronicCode", g.name, g."shortName", g.symbol, g.kind, g."superiorLine", g."letterPlace",
    g."headPost", g.regime, b.id, g."validFrom", g."validUntil"
  FROM ${given} LEFT JOIN block b ON b.code = g."blockCode"`

const setParents = `UPDATE agency a SET parent_id = p.id FROM ${given} JOIN agency p ON p.code = g."parentCode"
  WHERE a.code = g.code`

const forgetPredecessors = `DELETE FROM agency_succession s USING ${given} JOIN agency a ON a.code = g.code
  WHERE s.successor_id = a.id`

const setPredecessors = `INSERT INTO agency_succession (predecessor_id, successor_id)
  SELECT p.id, a.id FROM ${given} JOIN agency a ON a.code = g.code
    CROSS JOIN LATERAL unnest(g."predecessorCodes") AS n(code) JOIN agency p ON p.code = n.code`
