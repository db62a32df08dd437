import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate, GateFullError } from './gate.ts'

const stays = new AbortController().signal

/** A piece of work that ends when it is told to. */
function piece() {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { promise, resolve, reject }
}

/** Lets everything go on that waits for nothing but its turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const limits = fc.record({
  atOnce: fc.integer({ min: 1, max: 4 }),
  atOnceEach: fc.integer({ min: 1, max: 3 }),
  waiting: fc.integer({ min: 0, max: 12 }),
  waitingEach: fc.integer({ min: 0, max: 5 }),
})
const asker = fc.constantFrom('a', 'b', 'c')
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask' as const), asker }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('end' as const, 'fail' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat() }) },
)

test('whatever is asked, ended and given up: never more at once than may be, everybody in turn, nobody forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(limits, fc.array(step, { maxLength: 60 }), async (given, steps) => {
      const gate = createGate(given)
      interface Asked {
        readonly asker: string
        readonly number: number
        readonly leaving: AbortController
        readonly work: ReturnType<typeof piece>
        state: 'waiting' | 'running' | 'done' | 'refused' | 'left' | 'failed'
      }
      const asked: Asked[] = []
      const began: Asked[] = []
      const of = (state: Asked['state'], who?: string) =>
        asked.filter((one) => one.state === state && (who === undefined || one.asker === who))
      const pick = (from: Asked[], which: number) => from[which % Math.max(1, from.length)]

      for (const next of steps) {
        const runningBefore = of('running').map(({ asker: who }) => who)
        const waitedBefore = of('waiting')
        const beganBefore = began.length
        if (next.kind === 'ask') {
          const one: Asked = {
            asker: next.asker,
            number: asked.length,
            leaving: new AbortController(),
            work: piece(),
            state: 'waiting',
          }
          const free =
            runningBefore.length < given.atOnce &&
            runningBefore.filter((who) => who === one.asker).length < given.atOnceEach
          const full =
            waitedBefore.length >= given.waiting ||
            waitedBefore.filter(({ asker: who }) => who === one.asker).length >= given.waitingEach
          asked.push(one)
          gate
            .run(one.asker, one.leaving.signal, () => {
              one.state = 'running'
              began.push(one)
              return one.work.promise
            })
            .then(
              () => (one.state = 'done'),
              (error: unknown) =>
                (one.state =
                  error instanceof GateFullError ? 'refused' : one.leaving.signal.aborted ? 'left' : 'failed'),
            )
          await settled()
          expect(one.state).toBe(free ? 'running' : full ? 'refused' : 'waiting')
        } else if (next.kind === 'leave') {
          const one = pick(waitedBefore, next.which)
          one?.leaving.abort()
          await settled()
          if (one) expect(one.state).toBe('left')
        } else {
          const one = pick(of('running'), next.which)
          if (next.kind === 'end') one?.work.resolve()
          else one?.work.reject(new Error('broke'))
          await settled()
          if (one) expect(one.state).toBe(next.kind === 'end' ? 'done' : 'failed')
        }
        // Bounds.
        expect(of('running').length).toBeLessThanOrEqual(given.atOnce)
        for (const who of 'abc') expect(of('running', who).length).toBeLessThanOrEqual(given.atOnceEach)
        // No room stands empty while somebody waits who may have it.
        if (of('running').length < given.atOnce)
          for (const { asker: who } of of('waiting')) expect(of('running', who)).toHaveLength(given.atOnceEach)
        // An asker's own pieces begin in the order in which they came.
        for (const one of began.slice(beganBefore))
          expect(
            waitedBefore.filter(
              (other) => other.asker === one.asker && other.number < one.number && other.state === 'waiting',
            ),
          ).toEqual([])
      }
      for (let left = asked.length; left > 0 && of('running').length > 0; left--) {
        for (const one of of('running')) one.work.resolve()
        await settled()
      }
      expect([...of('waiting'), ...of('running')]).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('somebody with one piece waits for one of each other asker, however many each of them has', async () => {
  const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 100, waitingEach: 40 })
  const order: string[] = []
  const works = ['a', ...Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 'a' : 'b')), 'c', 'a'].map((who) =>
    gate.run(who, stays, async () => {
      order.push(who)
      await settled()
    }),
  )
  await Promise.all(works)
  expect(order.slice(0, 6)).toEqual(['a', 'a', 'b', 'c', 'a', 'b'])
})

test('who has left already never begins', async () => {
  const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 1, waitingEach: 1 })
  const left = AbortSignal.abort(new Error('gone'))
  await expect(gate.run('a', left, async () => 'begun')).rejects.toThrow('gone')
  await expect(gate.run('a', stays, async () => 'free')).resolves.toBe('free')
})
