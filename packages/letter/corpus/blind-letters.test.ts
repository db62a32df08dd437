import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { blindLetters } from './blind-letters.ts'

const letterOf = { content: 'c', none: 'n', missing: 'm' } as const

describe('a letter whose answers were written before it was read', () => {
  it.each(blindLetters.map((letter) => [letter.name, letter] as const))('%s', async (_, { text, expected }) => {
    const letter = await read(new TextEncoder().encode(text), 'a.txt')
    const answers = letter.sections.map(({ answer }) => letterOf[answer]).join('')
    expect({ ...letter, answers }).toMatchObject(expected)
  })

  it('is one of twenty at least, half of them no report on a movement', () => {
    const reports = blindLetters.filter(({ expected }) => /[cn]/u.test(expected.answers ?? ''))
    expect(blindLetters.length).toBeGreaterThanOrEqual(20)
    expect(reports.length).toBeLessThanOrEqual(blindLetters.length / 2)
  })
})
