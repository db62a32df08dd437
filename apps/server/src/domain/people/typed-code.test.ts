import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashCode, newCode } from './typed-code.ts'

it('is read aloud and typed: groups of four, no letter that looks like another', () => {
  const codes = Array.from({ length: 200 }, () => newCode(24))
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/u)
  expect(new Set(codes).size).toBe(codes.length)
  // Every letter comes, none more often than chance has it.
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
})

it('is the same however it is typed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(' ', '-', '–', '.', '\t', ''), { minLength: 24, maxLength: 24 }), (gaps) => {
      const code = newCode(24)
      const letters = [...code.replaceAll('-', '')]
      const typed = letters.map((letter, index) => letter.toLowerCase() + gaps[index]).join('')
      expect(hashCode(typed)).toBe(hashCode(code))
      expect(hashCode(typed.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(hashCode(code))
    }),
  )
})
