import type { ExistingAgency } from '../directory.ts'
import { byPlace } from '../group-places.ts'
import { type AgencyNode, type LinkedRow, standingRow } from './agency-node.ts'
import type { ReadAgency } from './read-agency-row.ts'

/** Codes are compared without case. */
export const codeKey = (code: string): string => code.toUpperCase()

/**
 * Every agency that is there or that the file names as new, found by our code, or by the electronic code as it will be
 * if every row is taken. Which agency a row is about hangs on the row and on what is there, never on other rows.
 */
export class AgencyIndex {
  readonly nodes: AgencyNode[] = []
  readonly #exact = new Map<string, AgencyNode>()
  readonly #byCode = new Map<string, AgencyNode>()
  readonly #holders = new Map<string, AgencyNode>()
  readonly #hoped = new Map<string, AgencyNode>()

  constructor(existing: readonly ExistingAgency[]) {
    for (const agency of existing) {
      const node = this.#add(agency.code, agency)
      if (agency.electronicCode !== null) this.#holders.set(codeKey(agency.electronicCode), node)
    }
  }

  /** The row with its agency: by code, else by electronic code, which is a new agency's code where it has no other. */
  link(read: ReadAgency): LinkedRow {
    const node = this.#meant(read)
    const row: LinkedRow = { read, node, parent: undefined, predecessors: undefined, changes: [] }
    if (!node) return row
    node.rows.push(row)
    if (!node.place || byPlace(read.place, node.place) < 0) node.place = read.place
    // Rows that spell a code in two ways are refused, both under one.
    const spelled = read.code ?? read.said.electronicCode ?? node.code
    if (!node.existing && spelled < node.code) node.code = spelled
    return row
  }

  #meant({ code, said: { electronicCode }, refusedFields }: ReadAgency): AgencyNode | null {
    if (code === null || (code === undefined && (electronicCode === undefined || refusedFields.has('electronicCode'))))
      return null
    if (code !== undefined) return this.byCode(code) ?? this.#add(code, null)
    const electronic = electronicCode ?? ''
    return this.holderOf(electronic) ?? this.byCode(electronic) ?? this.#add(electronic, null)
  }

  byCode(code: string): AgencyNode | undefined {
    return this.#exact.get(code) ?? this.#byCode.get(codeKey(code))
  }

  /** Who has an electronic code before the file comes in. */
  holderOf(electronicCode: string): AgencyNode | undefined {
    return this.#holders.get(codeKey(electronicCode))
  }

  /** Takes what the rows say of electronic codes; those that stay as they are go first. */
  hopeFor(): void {
    const [stay, come]: [[string, AgencyNode][], [string, AgencyNode][]] = [[], []]
    for (const node of this.nodes) {
      const said = standingRow(node)?.read.said.electronicCode
      const had = node.existing?.electronicCode ?? undefined
      if (said !== undefined && (had === undefined || codeKey(said) !== codeKey(had))) come.push([said, node])
      else if (had !== undefined) stay.push([had, node])
    }
    for (const [code, node] of [...stay, ...come])
      if (!this.#hoped.has(codeKey(code))) this.#hoped.set(codeKey(code), node)
  }

  /** Whom a cell names: by code, else by electronic code. */
  named(text: string): AgencyNode | undefined {
    return this.byCode(text) ?? this.#hoped.get(codeKey(text))
  }

  #add(code: string, existing: ExistingAgency | null): AgencyNode {
    const node: AgencyNode = { code, existing, rows: [], place: null }
    this.nodes.push(node)
    this.#exact.set(code, node)
    if (!this.#byCode.has(codeKey(code))) this.#byCode.set(codeKey(code), node)
    return node
  }
}
