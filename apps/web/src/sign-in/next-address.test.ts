import { describe, expect, it } from 'vitest'
import { nextAddress } from './next-address.ts'

describe('address after signing in', () => {
  it.each([
    ['', '/'],
    ['?tiep=%2Fbao-cao%2F1%2Fmuc%2FII.2%3Fo%3Da', '/bao-cao/1/muc/II.2?o=a'],
    ['?tiep=https%3A%2F%2Fother.example', '/'],
    ['?tiep=%2F%2Fother.example', '/'],
    ['?tiep=%2F%5Cother.example', '/'],
    ['?tiep=javascript%3Aalert(1)', '/'],
  ])('%s leads to %s', (search, address) => {
    expect(nextAddress(search)).toBe(address)
  })
})
