import { expect, it } from 'vitest'
import { WrongUseError } from '../command.ts'
import { compileArguments } from './compile-arguments.ts'

it('takes a round and a folder, and an instant of Việt Nam or with its offset', () => {
  expect(compileArguments(['r', '--out', '/x'])).toEqual({ round: 'r', folder: '/x', asOf: null, basis: 'accepted' })
  for (const [typed, asOf] of [
    ['2026-12-05T17:00', '2026-12-05T10:00:00.000Z'],
    ['2026-12-05T17:00:30', '2026-12-05T10:00:30.000Z'],
    ['2026-12-05T17:00:00.250+07:00', '2026-12-05T10:00:00.250Z'],
    ['2026-12-05T10:00:00Z', '2026-12-05T10:00:00.000Z'],
  ] as const)
    expect(compileArguments(['--out=/x', '--as-of', typed, '--basis', 'sent', 'r'])).toMatchObject({
      asOf,
      basis: 'sent',
    })
})

it.each([
  [[]],
  [['r']],
  [['--out', '/x']],
  [['r', 's', '--out', '/x']],
  [['r', '--out', '/x', '--basis', 'none']],
  [['r', '--out', '/x', '--force']],
  ...['yesterday', '2026-12-05', '2026-02-30T10:00', '2026-12-05T25:00', ''].map((typed) => [
    ['r', '--out', '/x', '--as-of', typed],
  ]),
])('refuses %j', (args) => {
  expect(() => compileArguments(args)).toThrow(WrongUseError)
})
