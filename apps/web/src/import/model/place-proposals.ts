import { ordersAfter } from '@thidua/draft/row-order'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, orderPath, rowIds, rowOf } from '@thidua/schema/outline/paths'
import { isRowsSlug, type RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { findItem, type Template } from '@thidua/schema/outline/template'
import { hasContent } from '@thidua/schema/verdict'
import { hasLikeRow } from '#answers/like-row.ts'
import { type Patch, withdrawNone } from '#answers/place-text.ts'
import type { Proposal } from './import-session.ts'

/**
 * What the draft says to a proposal: `new`; `same`, it is there already; `differs`, the field holds
 * something else; `hasContent`, a "Không có" for an item that says something.
 */
export type Standing = 'new' | 'same' | 'differs' | 'hasContent'

export function standingOf(proposal: Proposal, answers: Answers, template: Template): Standing {
  const { group, place, rowId } = proposal
  if (isRowsSlug(group)) {
    const cells = Object.fromEntries(proposal.fields.map(({ path, value }) => [rowOf(path)?.cell ?? path, value]))
    return place !== null && hasLikeRow(place, group, cells, answers, rowId) ? 'same' : 'new'
  }
  const [field] = proposal.fields
  const current = (answers[field?.path ?? ''] ?? '').trim()
  if (field && current === field.value.trim()) return 'same'
  if (proposal.group === 'silences') {
    const item = place === null ? undefined : findItem(template, place)
    return item && hasContent(item, answers) ? 'hasContent' : 'new'
  }
  return current === '' ? 'new' : 'differs'
}

/** The patches that take proposals into the draft, rows behind the last row of their list, by proposal. */
export function placeProposals(proposals: readonly Proposal[], answers: Answers): Map<string, Patch[]> {
  const withdrawn = new Set<string>()
  const lastOrders = new Map<string, string | null>()
  const patches = proposals.map((proposal): [string, Patch[]] => {
    const { id, group, place, fields } = proposal
    const [first] = fields
    const none = group === 'silences' || !first ? [] : withdrawnOnce(first.path)
    return [id, [...none, ...fields, ...(place === null ? [] : orderOf(proposal, place))]]
  })
  return new Map(patches)

  function withdrawnOnce(path: string): Patch[] {
    const none = withdrawNone(path, answers).filter((patch) => !withdrawn.has(patch.path))
    for (const patch of none) withdrawn.add(patch.path)
    return none
  }

  function orderOf({ group, rowId }: Proposal, place: ItemId): Patch[] {
    if (!isRowsSlug(group) || rowId === null) return []
    const list = `${place}/${group}`
    const last = lastOrders.has(list) ? lastOrders.get(list) : lastOrder(answers, place, group)
    const [order = ''] = ordersAfter(last ?? null, 1)
    lastOrders.set(list, order)
    return [{ path: orderPath(place, group, rowId), value: order }]
  }
}

function lastOrder(answers: Answers, place: ItemId, slug: RowsSlug): string | null {
  const last = rowIds(answers, place, slug).at(-1)
  return last === undefined ? null : (answers[orderPath(place, slug, last)] ?? null)
}
