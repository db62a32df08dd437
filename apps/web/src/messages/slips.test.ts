import { rules } from '@thidua/letter/check/rules/registry'
import { describe, expect, it } from 'vitest'
import { messages } from './vi/slips.ts'

describe('words for slips', () => {
  it('has words for every rule', () => {
    expect(Object.keys(messages.rules).sort()).toEqual(rules.map(({ id }) => id).sort())
  })
})
