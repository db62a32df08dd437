import type { PlaceDoubt } from '@thidua/schema/letter-import'
import { findItem, numberOf } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Says why a text's place is in doubt; null where there is nothing to say, as of a text that no reading places. */
export function usePlaceDoubt(): (doubt: PlaceDoubt, isPlaced: boolean) => string | null {
  const m = useMessages('import').placeDoubts
  const { template } = useOpenReport()
  const label = useLabel()
  return ({ why, other }, isPlaced) => {
    const item = other === null ? undefined : findItem(template, other)
    const where = item ? `${numberOf(template, item.id)} ${label(item.name)}` : ''
    if (!isPlaced) return where === '' ? null : m.unplaced(where)
    return why === 'elsewhere' ? m.elsewhere(where) : m[why]
  }
}
