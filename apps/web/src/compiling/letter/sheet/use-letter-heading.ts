import { movementName } from '@thidua/letter/compose/letter-texts'
import { outlineHeading } from '@thidua/letter/compose/outline-blocks'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { findItem } from '@thidua/schema/outline/template'
import { useCompiling } from '../../model/compiling.ts'
import { useRoundAbout } from '../whole/about-query.ts'

/** The heading of an item as the letter prints it; one that names the movement as soon as its name is here. */
export function useLetterHeading(item: ItemId): string {
  const { template, roundId } = useCompiling()
  const found = findItem(template, item)
  const about = useRoundAbout(roundId, found?.heading.includes('{movement}') ?? false)
  const movement = about && about !== 'failed' ? movementName(about.movement) : '…'
  return found ? outlineHeading(3, found.numbering, found.heading, movement).text : ''
}
