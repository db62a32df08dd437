import type { ExtensionEffect } from '@thidua/schema/report/extension-effects'
import type { ReportState } from '@thidua/schema/states'
import { iso, jsonObject } from '#lib/sql.ts'

/** An act on a report as resolvers get it. */
export interface EventNode {
  readonly id: string
  readonly act: string
  readonly from: ReportState
  readonly to: ReportState
  readonly by: string
  readonly at: string
  readonly note: string | null
  readonly undoes: string | null
  readonly effects: readonly ExtensionEffect[]
}

/** A row `e` of `report_event` with its `person` as JSON. */
export const eventJson = jsonObject({
  id: 'e.id::text',
  act: 'e.act',
  from: 'e."from"',
  to: 'e."to"',
  by: 'person.name',
  at: iso('e.at'),
  note: 'e.note',
  undoes: 'e.undoes_id::text',
  effects: `coalesce((SELECT to_json(x.effects) FROM extension x WHERE x.event_id = e.id), '[]')`,
})

/** Acts inside the agency: what a head sends back to a clerk is nobody else's. */
const inside = new Set(['write', 'present', 'takeBack', 'sendBack'])

/** The acts that a person may know of; `ofAgency`: who may read the draft knows all. */
export const knownEvents = (events: readonly EventNode[], ofAgency: boolean): EventNode[] =>
  events.filter(({ act }) => ofAgency || !inside.has(act))
