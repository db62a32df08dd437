import type { FieldPath } from '@thidua/schema/outline/paths'
import { numberOf } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { type Destination, destinationGroups } from './model/destinations.ts'

/** Names where a text goes: `II.1 Công tác triển khai`, with the narrative where the item has several. */
export function useDestinationName(): (path: FieldPath) => string {
  const { template } = useOpenReport()
  const m = useMessages('import').parts
  const nameOf = useDestinationWords()
  return (path) => {
    if (path === 'letter/opening') return m.opening
    if (path === 'letter/closing') return m.closing
    const found = destinationGroups(template)
      .flatMap(({ destinations }) => destinations)
      .find((destination) => destination.path === path)
    return found ? nameOf(found) : path
  }
}

export function useDestinationWords(): (destination: Destination) => string {
  const { template } = useOpenReport()
  const label = useLabel()
  return ({ item, narrative }) =>
    `${numberOf(template, item.id)} ${label(item.name)}${narrative ? ` – ${label(narrative)}` : ''}`
}
