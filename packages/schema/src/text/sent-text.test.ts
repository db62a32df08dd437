import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isVisible, longestText, sentText } from './sent-text.ts'

// Blanks of every width, marks of direction, joiners, fillers, tags, variation selectors, controls.
const invisible = [
  ...'\u0000\u0009\u000a\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u2000\u200b\u200c\u200d\u200e\u200f\u2028',
  ...'\u202a\u202e\u2060\u2064\u2066\u206f\u2800\u3000\u3164\ufe0f\ufeff\uffa0\ufff9',
  '\u{e0001}',
  '\u{e0100}',
  '\u{1d173}',
]

it('sees no text in invisible characters, whatever their mixture, and one in a single letter among them', () => {
  const blank = fc.array(fc.constantFrom(...invisible)).map((characters) => characters.join(''))
  fc.assert(
    fc.property(blank, blank, fc.constantFrom('a', 'ề', '7', '.', '🌾', 'ư'), (before, after, shown) => {
      expect(isVisible(before + after)).toBe(false)
      expect(isVisible(before + shown + after)).toBe(true)
      expect(sentText.safeParse(before + after).error?.issues.map(({ message }) => message)).toEqual(['required'])
    }),
  )
})

it('takes a text as it is kept, up to its longest', () => {
  expect(sentText.parse('  Bổ sung\n')).toBe('Bổ sung')
  expect(sentText.parse('e\u0302')).toBe('ê')
  expect(sentText.safeParse('x'.repeat(longestText + 1)).error?.issues).toMatchObject([{ message: 'tooLong' }])
})
