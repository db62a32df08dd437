import { codeKey } from '../agencies/agency-index.ts'
import { type AgencyNode, willBe } from '../agencies/agency-node.ts'
import type { PlannedAgencies } from '../agencies/plan-agencies.ts'
import type { ExistingAgency } from '../directory.ts'
import type { ReadPerson } from './read-person-row.ts'

/** Agencies, as they are when the file has come in, by what a row of people calls them. */
export class AgenciesFound {
  readonly #planned: PlannedAgencies
  readonly #byElectronic = new Map<string, AgencyNode>()

  constructor(planned: PlannedAgencies) {
    this.#planned = planned
    for (const [node, { electronicCode }] of planned.after) {
      if (electronicCode !== null) this.#byElectronic.set(codeKey(electronicCode), node)
    }
  }

  /** The agency of a row, by its code or its electronic one; a row with none is refused. */
  find({ agency: text, refusals }: ReadPerson): ExistingAgency | null {
    if (text === undefined) return null
    const node = this.#planned.index.byCode(text) ?? this.#byElectronic.get(codeKey(text))
    if (node?.place && !willBe(node)) refusals.push({ key: 'agencyRefused', code: node.code, place: node.place })
    const agency = node && this.#planned.after.get(node)
    if (!node) refusals.push({ key: 'agencyUnknown', code: text })
    return agency ?? null
  }
}
