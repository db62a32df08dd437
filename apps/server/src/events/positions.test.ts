import { expect, it } from 'vitest'
import { type Position, printPosition, readPosition } from './position.ts'
import { Positions } from './positions.ts'

const at = (act: string): Position => ({ act, change: '0', administration: '0' })

it('goes on from where nothing earlier can be committed any more', () => {
  const positions = new Positions()
  positions.begin(at('1'), 0)
  positions.keep(at('5'), 0)
  positions.keep(at('9'), 30_000)
  expect(positions.settled(30_000)?.act).toBe('1')
  expect(positions.settled(40_000)?.act).toBe('5')
  expect(positions.settled(70_000)?.act).toBe('9')
  // A page that began to read thirty seconds ago.
  expect(positions.before(30_000, 70_000)?.act).toBe('5')
  expect(positions.before(600_000, 70_000)).toBeNull()
  expect(positions.before(Number.POSITIVE_INFINITY, 70_000)).toBeNull()
})

it('reads its own ids and no others', () => {
  const position = { act: '12', change: '345', administration: '6' }
  expect(readPosition(printPosition(position))).toEqual(position)
  for (const text of [undefined, '', '1-2', '1-2-3-4', '1-2-x', `${'9'.repeat(19)}-1-1`])
    expect(readPosition(text)).toBeNull()
})
