import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneByOne } from './turns.ts'

test('heavy work lets in between what waits, and one that fails stops nobody else', async () => {
  const log: string[] = []
  const heavy = ['a', 'b', 'c'].map((name) =>
    oneByOne(async () => {
      log.push(name)
      if (name === 'b') throw new Error('b failed')
      return name
    }),
  )
  const waiting = async () => {
    await soon()
    log.push('save')
  }
  const saved = waiting()
  expect(await Promise.allSettled(heavy)).toMatchObject([
    { value: 'a' },
    { reason: { message: 'b failed' } },
    { value: 'c' },
  ])
  await saved
  expect(log.indexOf('save')).toBeLessThan(log.indexOf('c'))
})
