import fc from 'fast-check'
import { expect, it } from 'vitest'
import { payloadsOf } from './channel.ts'

it('packs lines into payloads that PostgreSQL takes, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,300}$/u), { maxLength: 200 }), (parts) => {
      const payloads = payloadsOf(parts)
      expect(payloads.every(({ length }) => length < 8_000)).toBe(true)
      expect(payloads.flatMap((payload) => payload.split('\n'))).toEqual(parts)
    }),
  )
})
