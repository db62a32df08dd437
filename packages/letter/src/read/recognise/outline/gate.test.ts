import { describe, expect, it } from 'vitest'
import { letters } from '../../../../corpus/letters.ts'
import { read } from '../../read.ts'

/** Reports on other matters, with headings that sound like the outline's. */
const foreign = letters.filter(({ name }) => name.startsWith('ngoai-'))

describe('a report that is not about emulation', () => {
  it('is there in ten kinds', () => {
    expect(foreign.length).toBeGreaterThanOrEqual(10)
  })

  it.each(foreign.map((letter) => [letter.name, letter] as const))(
    '%s answers no item of the outline',
    async (name, letter) => {
      const { kind, sections, unplaced } = await read(letter.bytes(), name)
      expect([kind, ...sections.map(({ answer }) => answer)]).toEqual(['report', ...Array(10).fill('missing')])
      // All of its text, under its own headings, in order.
      const headings = new TextDecoder().decode(letter.bytes()).match(/^(?:[IVX]+|[ABC]|\d)\. .*$/gmu) ?? []
      const places = headings.map((heading) => unplaced.join('\n').indexOf(heading))
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    },
  )
})
