import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isUnavailable } from '../is-unavailable.ts'
import { Groups } from './groups.ts'
import { Lanes } from './lanes.ts'
import { longestWaitMs } from './waiting.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Until the next group has been sent. */
const underWay = () => vi.advanceTimersByTimeAsync(0)

/** Groups that are answered one by one, as the test says. */
function answeredByHand(maxJobs = 64) {
  const sent: { jobs: readonly string[]; answer: () => void; fail: (error: Error) => void }[] = []
  const groups = new Groups<string, string>({
    maxJobs,
    keysOf: (job) => [job.charAt(0)],
    send: (jobs) =>
      new Promise((resolve, reject) => {
        sent.push({ jobs, answer: () => resolve(jobs.map((job) => job.toUpperCase())), fail: reject })
      }),
  })
  return { groups, sent, jobs: () => sent.map((one) => one.jobs) }
}

it('sends the first at once, what comes meanwhile together, as many as fit, none of one key together', async () => {
  const { groups, sent, jobs } = answeredByHand(3)
  const first = groups.ask('a1')
  const others = ['a2', 'b1', 'b2', 'c1', 'd1'].map((job) => groups.ask(job))
  expect(jobs()).toEqual([['a1']])
  sent[0]?.answer()
  expect(await first).toBe('A1')
  await underWay()
  expect(jobs().slice(1)).toEqual([['a2', 'b1', 'c1']])
  sent[1]?.answer()
  await others[0]
  await underWay()
  expect(jobs().slice(2)).toEqual([['b2', 'd1']])
  sent[2]?.answer()
  expect(await Promise.all(others)).toEqual(['A2', 'B1', 'B2', 'C1', 'D1'])
  const later = groups.ask('e1')
  sent[3]?.answer()
  expect(await later).toBe('E1')
})

it('throws to every job of a group that broke, and to no other', async () => {
  const { groups, sent } = answeredByHand()
  const first = groups.ask('a1')
  const second = groups.ask('b1')
  sent[0]?.fail(new Error('broke'))
  await expect(first).rejects.toThrow('broke')
  await underWay()
  sent[1]?.answer()
  expect(await second).toBe('B1')
})

it('lets nobody wait for ever for a turn, and does not send what gave up', async () => {
  const { groups, sent, jobs } = answeredByHand()
  const first = groups.ask('a1')
  const gaveUp = groups.ask('b1').catch(isUnavailable)
  await vi.advanceTimersByTimeAsync(longestWaitMs / 2)
  const late = groups.ask('c1')
  await vi.advanceTimersByTimeAsync(longestWaitMs / 2)
  expect(await gaveUp).toBe(true)
  sent[0]?.answer()
  await first
  await underWay()
  expect(jobs().slice(1)).toEqual([['c1']])
  sent[1]?.answer()
  expect(await late).toBe('C1')
})

it('lanes run what shares a key in turn, other keys beside it, and end a wait in time', async () => {
  const lanes = new Lanes(longestWaitMs)
  const running: string[] = []
  const ends = new Map<string, () => void>()
  const run = (key: string, name: string) =>
    lanes.run(key, async () => {
      running.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const works = [run('a', 'a1'), run('a', 'a2'), run('b', 'b1')]
  const broken = lanes.run('b', async () => {
    throw new Error('broke')
  })
  await underWay()
  expect(running).toEqual(['a1', 'b1'])
  ends.get('b1')?.()
  await expect(broken).rejects.toThrow('broke')
  const tooLate = run('a', 'a3').catch(isUnavailable)
  ends.get('a1')?.()
  await underWay()
  expect(running).toEqual(['a1', 'b1', 'a2'])
  await vi.advanceTimersByTimeAsync(longestWaitMs)
  expect(await tooLate).toBe(true)
  ends.get('a2')?.()
  await Promise.all(works)
  const again = run('a', 'a4')
  await vi.advanceTimersByTimeAsync(0)
  expect(running.at(-1)).toBe('a4')
  ends.get('a4')?.()
  await again
})
