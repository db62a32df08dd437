import { findItem, numberOf } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Names where a remark or a change stands: `II.4 Khen thưởng`, or the form of the letter. */
export function usePlaceName(): (place: string) => string {
  const { template } = useOpenReport()
  const label = useLabel()
  const { letter } = useMessages('changes')
  return (place) => {
    if (place === 'letter') return letter
    const item = findItem(template, place)
    return item ? `${numberOf(template, place)} ${label(item.name)}` : place
  }
}
