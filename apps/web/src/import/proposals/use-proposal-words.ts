import { findField } from '@thidua/schema/outline/find-field'
import { rowOf } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import { isRowsSlug } from '@thidua/schema/outline/rows/slugs'
import { findItem, numberOf, unitLabel } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { rowWords } from '#answers/row-words.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { Proposal } from '../model/import-session.ts'

export interface ProposalWords {
  readonly name: string
  readonly value: string
  /** The item it belongs to; the letter for its own fields. */
  readonly where: string
}

/** A proposal in the person's words. */
export function useProposalWords(): (proposal: Proposal) => ProposalWords {
  const { template } = useOpenReport()
  const m = useMessages('import').proposals
  const label = useLabel()
  const wordsOf = useFieldWords()
  const valueWords = useValueWords()
  return ({ group, place, fields }) => {
    const item = place === null ? undefined : findItem(template, place)
    const where = item ? `${numberOf(template, item.id)} ${label(item.name)}` : m.letter
    const [field] = fields
    if (isRowsSlug(group)) {
      const cells = Object.fromEntries(fields.map(({ path, value }) => [rowOf(path)?.cell ?? '', value]))
      const rows = (item && rowsOfItem(item)) ?? rowsOf(group)
      const { title, details } = rowWords(rows, cells, label)
      return { name: title ?? label(rows.one), value: details.join(' · '), where }
    }
    if (group === 'silences') return { name: where, value: m.none, where }
    const path = field?.path ?? ''
    const found = findField(template, path)
    const unit = found?.kind === 'figure' ? ` ${label(unitLabel(found.figure))}` : ''
    return { name: wordsOf(path).label, value: valueWords(path, field?.value ?? '') + unit, where }
  }
}
