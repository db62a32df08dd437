import { cpuMs } from '@thidua/schema/fixtures/processor-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf } from './bands-of.ts'
import { likeness } from './likeness.ts'

const word = fc.stringMatching(/^[a-f]{1,2}$/u)
const words = fc.array(word, { minLength: 1, maxLength: 40 })

/** By the textbook: twice the longest common subsequence by both lengths. */
function share(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0)
  for (const left of one) {
    const next = [0]
    for (const [at, right] of other.entries())
      next.push(left === right ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return (2 * (row.at(-1) ?? 0)) / (one.length + other.length)
}

describe('likeness', () => {
  it('is the share of words that are the same in their order, down to the least that is asked for', () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, least) => {
        const expected = share(one, other)
        const found = likeness(one, other, least)
        if (expected > least + 1e-6) expect(found).toBeCloseTo(expected, 9)
        if (expected < least - 1e-6) expect(found).toBeNull()
      }),
    )
  })

  it('gives up on two long texts that have nothing in common before they cost anything', async () => {
    const long = (letter: string) => Array.from({ length: 2_000 }, (_, nth) => `${letter}${nth}`)
    const comparing = () => {
      for (let turn = 0; turn < 20; turn++) expect(likeness(long('a'), long('b'), 0.9)).toBeNull()
    }
    expect(await cpuMs(comparing)).toBeLessThan(2_000)
  })
})

describe('bands', () => {
  const vocabulary = Array.from({ length: 400 }, (_, nth) => `tu${nth}`)
  const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 40, maxLength: 120 })
  const sharesOne = (one: number[], other: number[]) => one.some((band, nth) => band === other[nth])

  it('are shared by nearly all paragraphs of which one word in ten was changed', () => {
    const found = fc.sample(text, { numRuns: 400, seed: 7 }).filter((one) => {
      const changed = one.map((own, at) => (at % 10 === 5 ? `khac${at}` : own))
      return sharesOne(bandsOf(one, 'r'), bandsOf(changed, 'r'))
    }).length
    expect(found).toBeGreaterThan(380)
  })

  it('are shared by hardly any that have nothing to do with each other, and by none of another scope', () => {
    const [ones, others] = [fc.sample(text, { numRuns: 400, seed: 1 }), fc.sample(text, { numRuns: 400, seed: 2 })]
    const met = ones.filter((one, nth) => sharesOne(bandsOf(one, 'r'), bandsOf(others[nth] ?? [], 'r'))).length
    expect(met).toBeLessThan(4)
    expect(ones.filter((one) => sharesOne(bandsOf(one, 'r'), bandsOf(one, 's')))).toEqual([])
  })
})
