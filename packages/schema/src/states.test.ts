import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isHandedIn, nextState, type ReportAct, type ReportState, reportActs, reportStates } from './states.ts'

it('walks the whole life of a report', () => {
  const life: [ReportAct, number, ReportState][] = [
    ['write', 0, 'DRAFTING'],
    ['present', 0, 'WITH_HEAD'],
    ['takeBack', 0, 'DRAFTING'],
    ['present', 0, 'WITH_HEAD'],
    ['submit', 0, 'SUBMITTED'],
    ['return', 1, 'RETURNED'],
    ['undo', 1, 'SUBMITTED'],
    ['return', 1, 'RETURNED'],
    ['write', 1, 'REVISING'],
    ['submit', 1, 'RESUBMITTED'],
    ['accept', 2, 'ACCEPTED'],
    ['undo', 2, 'RESUBMITTED'],
    ['accept', 2, 'ACCEPTED'],
    ['compile', 2, 'COMPILED'],
  ]
  let state: ReportState = 'NOT_STARTED'
  for (const [act, submissions, expected] of life) {
    state = nextState(state, act, submissions) ?? 'NOT_STARTED'
    expect(state).toBe(expected)
  }
})

it('never lets a report be written while it is with the host', () => {
  for (const state of reportStates) if (isHandedIn(state)) expect(nextState(state, 'write', 1)).toBeNull()
})

it('leaves a handed-in state only by recall, return, acceptance, undo, compiling, taking over, or a letter that follows', () => {
  const leaving: ReportAct[] = ['recall', 'return', 'accept', 'undo', 'compile', 'uncompile', 'follow', 'takeOver']
  fc.assert(
    fc.property(fc.constantFrom(...reportStates), fc.constantFrom(...reportActs), fc.nat(3), (state, act, count) => {
      const next = nextState(state, act, count)
      if (isHandedIn(state) && next !== null && next !== state) expect(leaving).toContain(act)
    }),
  )
})
