import { longText } from '@thidua/draft/fixtures/long-text'
import { cpuMs, slowness } from '@thidua/schema/fixtures/processor-time'
import { describe, expect, it } from 'vitest'
import { inventedAgency } from '../fixtures/invented-round.ts'
import { agencyNames } from './agency-names.ts'
import { nearGroups } from './near-groups.ts'

const names = agencyNames(Array.from({ length: 200 }, (_, nth) => inventedAgency(nth)))

/** `count` paragraphs that make the grouping do its work, of kinds that come and kinds that somebody would make up. */
const kinds: Record<string, (count: number) => string[]> = {
  'one in three a copy with other figures': (count) =>
    Array.from({ length: count }, (_, nth) =>
      longText(50, nth % 3 === 0 ? nth % 300 : nth).replaceAll(/\d+/gu, `${nth}`),
    ),
  'all of their own': (count) => Array.from({ length: count }, (_, nth) => longText(50, nth)),
  'one end, other beginnings': (count) =>
    Array.from({ length: count }, (_, nth) => `${longText(20, nth)} ${longText(40, 1)}`),
  'two words only': (count) => Array.from({ length: count }, (_, nth) => longText(30, nth, ['a', 'b'])),
}

const timeOf = (texts: readonly string[]): Promise<number> => {
  const units = texts.map((text, nth) => ({ id: String(nth), by: String(nth % 200), text }))
  return cpuMs(() => nearGroups(units, names))
}

/** Milliseconds; a shorter time says nothing of growth. */
const noise = 50

describe.each(Object.entries(kinds))('%s', (_name, textsOf) => {
  it('are grouped in a time that grows as they do, ten thousand in about a second', async () => {
    const [few, many] = [textsOf(2_500), textsOf(10_000)]
    let [quick, slow, round] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
    const grows = () => slow / Math.max(quick, noise) >= 2.5 ** 2
    const maxMs = 3_000 * (await slowness())
    do {
      quick = Math.min(quick, await timeOf(few))
      slow = Math.min(slow, await timeOf(many))
    } while ((grows() || slow > maxMs) && ++round < 6)
    expect(grows(), `${quick} ms, ${slow} ms`).toBe(false)
    expect(slow).toBeLessThan(maxMs)
  })
})
