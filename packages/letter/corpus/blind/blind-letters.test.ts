import { describe, expect, it } from 'vitest'
import { readBlind } from './blind-letter.ts'
import { firstRound } from './first-round.ts'
import { secondRound } from './second-round.ts'
import { thirdRound } from './third-round/third-round.ts'

describe('a letter whose answers were written before it was read', () => {
  it.each([...firstRound, ...secondRound, ...thirdRound].map((letter) => [letter.name, letter] as const))(
    '%s',
    async (_, letter) => {
      expect(await readBlind(letter)).toMatchObject(letter.expected)
    },
  )

  it('is in the first round one of twenty at least, half of them no report on a movement', () => {
    const reports = firstRound.filter(({ expected }) => /[cn]/u.test(expected.answers ?? ''))
    expect(firstRound.length).toBeGreaterThanOrEqual(20)
    expect(reports.length).toBeLessThanOrEqual(firstRound.length / 2)
  })
})
