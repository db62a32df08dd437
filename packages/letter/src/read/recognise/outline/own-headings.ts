import { readNumbering } from '../../../sentences/numbering.ts'
import type { Line } from './line.ts'
import { senseOf, type Target } from './meanings.ts'
import { itemsOfChapter } from './outline-state.ts'

const items: readonly Target[] = ['I.2', ...itemsOfChapter('I'), ...itemsOfChapter('II')]

/**
 * The items that have a heading with their own number and words, "4. Công tác khen thưởng": the same words elsewhere
 * ("b) Khen thưởng: …" in II.1, "3. Khen thưởng doanh nghiệp" of a list) head nothing.
 */
export function ownHeadings(lines: readonly Line[], prefixed: boolean, romanItems: boolean): ReadonlySet<Target> {
  const own = lines.flatMap((line): Target[] => {
    if (line.kind !== 'text') return []
    const { kind, style, value, rest } = readNumbering(line.text)
    if (kind !== 'item' && !(romanItems && style === 'roman')) return []
    const sense = senseOf(rest.split(':')[0] ?? '', items)
    const number = (prefixed && value.length > 1 ? value.slice(1) : value).join('.')
    return sense?.strong && numberOf(sense.target) === number ? [sense.target] : []
  })
  return new Set(own)
}

/** `II.4` → `4`, `I.2.1` → `2.1`. */
export const numberOf = (target: Target): string => target.slice(target.indexOf('.') + 1)
