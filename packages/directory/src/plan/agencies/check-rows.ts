import type { AgencyField } from '../../columns/fields.ts'
import type { Agency } from '../directory.ts'
import { twice } from '../group-places.ts'
import type { Change } from '../row-plan.ts'
import { type AgencyIndex, codeKey } from './agency-index.ts'
import { type AgencyNode, type LinkedRow, refuse } from './agency-node.ts'

/** Refuses rows that are about one agency, or give one electronic code, with another row. */
export function checkTwice(rows: readonly LinkedRow[]): void {
  const places = rows.map((row) => ({ place: row.read.place, row }))
  const codes = twice(places, ({ row }) => row.node && codeKey(row.node.code))
  const electronic = twice(places, ({ row }) => electronicKey(row))
  for (const row of rows) {
    const same = row.node && codes.get(codeKey(row.node.code))
    if (row.node && same) refuse(row, { key: 'codeTwice', code: row.node.code, places: same })
    const sameElectronic = electronic.get(electronicKey(row) ?? '')
    const electronicCode = row.read.said.electronicCode
    if (electronicCode && sameElectronic)
      refuse(row, { key: 'electronicCodeTwice', electronicCode, places: sameElectronic })
  }
}

const electronicKey = ({ read }: LinkedRow): string | null =>
  read.said.electronicCode ? codeKey(read.said.electronicCode) : null

/** Refuses what a row cannot say of its agency whatever becomes of other rows, and finds what it changes. */
export function checkRow(row: LinkedRow, index: AgencyIndex, today: string): void {
  const { read, node } = row
  if (!node) {
    const said = read.code === undefined && !read.refusedFields.has('electronicCode')
    if (said) refuse(row, { key: 'empty', field: 'code' })
    return
  }
  findNamed(row, node, index)
  if (node.existing) row.changes = changesOf(row, node.existing)
  else
    for (const field of ['name', 'kind'] as const)
      if (read.said[field] === undefined && !read.refusedFields.has(field)) refuse(row, { key: 'empty', field })
  if (node.existing && row.changes.length === 0) return
  checkDays(row, node, today)
}

function findNamed(row: LinkedRow, node: AgencyNode, index: AgencyIndex): void {
  const { parent, predecessors } = row.read
  if (parent !== undefined) {
    row.parent = index.named(parent)
    if (!row.parent) refuse(row, { key: 'parentUnknown', code: parent })
    else if (row.parent === node) refuse(row, { key: 'parentsInACircle', codes: [node.code] })
  }
  row.predecessors = predecessors?.flatMap((code) => {
    const found = index.named(code)
    if (!found) refuse(row, { key: 'predecessorUnknown', code })
    else if (found === node) refuse(row, { key: 'ownPredecessor', code })
    return found ? [found] : []
  })
}

function checkDays(row: LinkedRow, { existing }: AgencyNode, today: string): void {
  const { said } = row.read
  const validFrom = said.validFrom ?? existing?.validFrom ?? today
  const validUntil = said.validUntil ?? existing?.validUntil ?? null
  const saysDay = said.validFrom !== undefined || said.validUntil !== undefined
  if (saysDay && validUntil !== null && validUntil <= validFrom)
    refuse(row, { key: 'untilNotAfterFrom', validFrom, validUntil })
  if (existing?.validUntil && existing.validUntil <= today)
    refuse(row, { key: 'agencyEnded', code: existing.code, validUntil: existing.validUntil })
  else if (existing?.needed && said.validUntil && said.validUntil !== existing.validUntil)
    refuse(row, { key: existing.needed, code: existing.code })
  const ends = row.parent && endOf(row.parent)
  const isNewParent = row.parent && row.parent.code !== existing?.parentCode
  if (row.parent && ends && isNewParent && ends <= today && (validUntil === null || validUntil > ends))
    refuse(row, { key: 'parentEnded', code: row.parent.code, validUntil: ends })
}

/** When an agency ends, as the file says, taken or not, else as it is: so the order of rows and of files changes nothing. */
const endOf = ({ existing, rows }: AgencyNode): string | null => {
  const said = rows.length === 1 ? rows[0]?.read.said.validUntil : undefined
  return said ?? existing?.validUntil ?? null
}

function changesOf({ read, parent, predecessors }: LinkedRow, existing: Agency): Change<AgencyField>[] {
  const { blockCode, ...said } = read.said
  const fields = { ...said, ...(blockCode !== undefined && { block: blockCode }) }
  const old = { ...existing, block: existing.blockCode }
  const changes: Change<AgencyField>[] = []
  for (const field of Object.keys(fields) as (keyof typeof fields)[]) {
    const value = fields[field] ?? null
    if (value !== old[field]) changes.push({ field, old: old[field], new: value })
  }
  if (parent && parent.code !== existing.parentCode)
    changes.push({ field: 'parentCode', old: existing.parentCode, new: parent.code })
  if (predecessors) {
    const codes = codesOf(predecessors)
    if (codes.join() !== existing.predecessorCodes.toSorted().join())
      changes.push({ field: 'predecessorCodes', old: existing.predecessorCodes, new: codes })
  }
  return changes
}

/** Codes of agencies, each once, in one order. */
export const codesOf = (nodes: readonly AgencyNode[]): string[] =>
  [...new Set(nodes.map(({ code }) => code))].toSorted()
