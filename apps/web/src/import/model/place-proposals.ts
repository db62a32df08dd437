import { ordersAfter } from '@thidua/draft/row-order'
import { type Answers, orderPath, rowIds, rowOf } from '@thidua/schema/outline/paths'
import { isRowsSlug } from '@thidua/schema/outline/rows/slugs'
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
  const patches = new Map<string, Patch[]>()
  const written: Record<string, string> = { ...answers }
  for (const proposal of proposals) {
    const withdrawn =
      proposal.group === 'silences'
        ? []
        : proposal.fields.slice(0, 1).flatMap(({ path }) => withdrawNone(path, written))
    const own = [...withdrawn, ...proposal.fields, ...orderOf(proposal, written)]
    for (const { path, value } of own) written[path] = value
    patches.set(proposal.id, own)
  }
  return patches
}

function orderOf({ group, place, rowId }: Proposal, answers: Answers): Patch[] {
  if (!isRowsSlug(group) || place === null || rowId === null) return []
  const last = rowIds(answers, place, group).at(-1)
  const [order = ''] = ordersAfter(last ? (answers[orderPath(place, group, last)] ?? null) : null, 1)
  return [{ path: orderPath(place, group, rowId), value: order }]
}
