import { describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'
import { base32, codeAt, stepOfCode } from './totp.ts'

/** RFC 6238, appendix B: the last six of its eight digits. */
const key = Buffer.from('12345678901234567890')

describe('codes of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d s is %s', (seconds, code) => expect(codeAt(key, Math.floor(seconds / 30))).toBe(code))

  it('are taken half a minute early or late, with gaps, and no other text is', () => {
    for (const step of [99, 100, 101])
      expect(stepOfCode(key, ` ${codeAt(key, step).replace(/^.../u, '$& ')}`, 100)).toBe(step)
    for (const step of [98, 102]) expect(stepOfCode(key, codeAt(key, step), 100)).toBeNull()
    for (const text of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(stepOfCode(key, text, 100)).toBeNull()
  })

  it('come of a secret in base 32', () => {
    expect(base32(key)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(base32(Buffer.from([255]))).toBe('74')
  })
})

it('a sealed secret opens for its person, with the same key, unchanged, and not otherwise', () => {
  const sealed = seal('s'.repeat(32), 'one', key)
  expect(unseal('s'.repeat(32), 'one', sealed)).toEqual(key)
  expect(seal('s'.repeat(32), 'one', key)).not.toBe(sealed)
  expect(unseal('t'.repeat(32), 'one', sealed)).toBeNull()
  expect(unseal('s'.repeat(32), 'other', sealed)).toBeNull()
  expect(unseal('s'.repeat(32), 'one', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`)).toBeNull()
  expect(unseal('s'.repeat(32), 'one', 'x')).toBeNull()
})
