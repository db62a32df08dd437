import { doWork, type SignInWork } from '@thidua/schema/http/sign-in-work'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#lib/log.ts'
import { emailOf, type PersonName, password } from '#testing/small-province.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'
import { networkOf } from './network-of.ts'
import { sha256 } from './sign-in-work.ts'

const lines: string[] = []
let server: TestServer
beforeAll(async () => {
  const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
  server = await startTestServer({ log })
})
beforeEach(async () => {
  await server.database.pool.query('DELETE FROM sign_in_count')
  lines.length = 0
})
afterAll(() => server.close())

interface From {
  readonly address?: string
  readonly cookie?: string
  readonly work?: object
}

const signIn = (person: PersonName, typed: string, { address = '10.1.1.1', cookie = '', work }: From = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: address,
    headers: { ...fromOurPage, cookie },
    payload: { email: emailOf(person), password: typed, ...(work && { work }) },
  })

/** As the sign-in page does: does the work that is asked for and comes again. */
async function signInAsPeopleDo(person: PersonName, from: From = {}): Promise<LightMyRequestResponse> {
  const answer = await signIn(person, password, from)
  if (answer.statusCode !== 428) return answer
  return signIn(person, password, { ...from, work: workedOut(answer) })
}

function workedOut(answer: LightMyRequestResponse) {
  const { work } = answer.json<{ work: SignInWork }>()
  return { challenge: work.challenge, answers: doWork(work, sha256) }
}

const deviceOf = (answer: LightMyRequestResponse): string => `device=${answer.cookies.at(-1)?.value}`

/** Guesses that each come from somewhere else; gives how many were looked at. */
async function guess(person: PersonName, times: number, address = (n: number) => `10.${n >> 8}.${n & 255}.7`) {
  let looked = 0
  for (let n = 0; n < times; n++) {
    const { statusCode } = await signIn(person, `đoán ${n}`, { address: address(n) })
    if (statusCode === 401) looked++
    else expect([428, 429]).toContain(statusCode)
  }
  return looked
}

/** As if so many minutes had gone by. */
const later = (minutes: number) =>
  server.database.pool.query(
    `UPDATE sign_in_count SET at = ARRAY(SELECT t - $1 * interval '1 minute' FROM unnest(at) t ORDER BY 1)`,
    [minutes],
  )

describe('while somebody guesses at an account', { timeout: 360_000 }, () => {
  it('few guesses are looked at, its people get in from a device that was here before, and from any other for work', async () => {
    const device = deviceOf(await signIn('clerk', password))
    expect(await guess('clerk', 300)).toBeLessThanOrEqual(6)

    const before = performance.now()
    expect((await signIn('clerk', password, { cookie: device })).statusCode).toBe(200)
    expect(performance.now() - before).toBeLessThan(20_000)
    expect((await signIn('clerk', password)).statusCode).toBe(428)
    expect((await signInAsPeopleDo('clerk')).statusCode).toBe(200)
    expect(performance.now() - before).toBeLessThan(180_000)
    expect((await signIn('head', password)).statusCode).toBe(200)
  })

  it('from one address, it takes no look from people anywhere else', async () => {
    expect(await guess('clerk', 50, () => '10.9.9.9')).toBe(3)
    expect((await signIn('clerk', password, { address: '10.1.1.1' })).statusCode).toBe(200)
    expect((await signInAsPeopleDo('clerk', { address: '10.9.9.9' })).statusCode).toBe(200)
  })

  it('and works for each guess, ten an hour are looked at, whatever the hour', async () => {
    let looked = 0
    for (let n = 0; n < 14; n++) {
      const address = `10.2.${n}.1`
      const asked = await signIn('clerk', 'đoán', { address })
      const answer =
        asked.statusCode === 428 ? await signIn('clerk', 'đoán', { address, work: workedOut(asked) }) : asked
      if (answer.statusCode === 401) looked++
      else expect([answer.statusCode, Number(answer.headers['retry-after'])]).toEqual([429, expect.any(Number)])
      await later(2)
    }
    expect(looked).toBe(10)
    // The first look is an hour ago after some more minutes, and gives room for one.
    await later(33)
    expect((await signInAsPeopleDo('clerk')).statusCode).toBe(200)
    await later(60)
    expect(await guess('clerk', 30)).toBeLessThanOrEqual(6)
  })

  it('a right password is no guess', async () => {
    for (let n = 0; n < 25; n++) expect((await signIn('clerk', password)).statusCode).toBe(200)
  })

  it('whoever guesses at one account after the other from one network works for each', async () => {
    const statuses = []
    for (let n = 0; n < 40; n++) {
      const payload = { email: `nguoi-${n}@a.example`, password: 'x' }
      const asked = { method: 'POST', url: '/api/auth/sign-in/email', headers: fromOurPage, payload } as const
      statuses.push(
        (await server.app.inject({ ...asked, remoteAddress: `2001:db8:0:7::${n.toString(16)}` })).statusCode,
      )
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(30)
    expect(new Set(statuses.slice(30))).toEqual(new Set([428]))
  })
})

describe('a device', () => {
  it('is known to the accounts it signed in to, and to no others', async () => {
    const first = deviceOf(await signIn('clerk', password))
    const both = deviceOf(await signIn('head', password, { cookie: first }))
    for (const person of ['clerk', 'head', 'neighbour'] as const) await guess(person, 12)
    expect((await signIn('clerk', password, { cookie: both })).statusCode).toBe(200)
    expect((await signIn('head', password, { cookie: both })).statusCode).toBe(200)
    expect((await signIn('head', password, { cookie: first })).statusCode).toBe(428)
    expect((await signIn('neighbour', password, { cookie: both })).statusCode).toBe(428)
  })

  it.each([
    ['changed', (value: string) => value.replace(/^./u, (letter) => (letter === 'A' ? 'B' : 'A'))],
    ['unsigned', (value: string) => value.slice(0, value.lastIndexOf('.'))],
    ['signed for something else', (_: string, session: string) => session],
    ['empty', () => ''],
  ])('that is %s is nobody’s', async (_, change) => {
    const answer = await signIn('clerk', password)
    const [session, device] = answer.cookies.map(({ value }) => value)
    await guess('clerk', 12)
    const cookie = `device=${change(device ?? '', session ?? '')}`
    expect((await signIn('clerk', password, { cookie })).statusCode).toBe(428)
  })

  it('has guesses of its own, and wastes no others’', async () => {
    const device = deviceOf(await signIn('clerk', password))
    const statuses = []
    for (let n = 0; n < 22; n++) statuses.push((await signIn('clerk', 'đoán', { cookie: device })).statusCode)
    expect(statuses.slice(-3)).toEqual([401, 429, 429])
    expect((await signIn('clerk', password)).statusCode).toBe(200)
  })
})

describe('work', () => {
  it('is good for its account, once, while it is fresh', async () => {
    await guess('clerk', 12)
    await guess('head', 12)
    const asked = await signIn('clerk', password)
    const work = workedOut(asked)
    expect((await signIn('head', password, { work })).statusCode).toBe(428)
    const lazy = { ...work, answers: work.answers.map((answer) => answer + 1) }
    expect((await signIn('clerk', password, { work: lazy })).statusCode).toBe(428)
    const own = { ...work, challenge: `${Date.now() + 1e6}-x.${work.challenge.split('.')[1]}` }
    expect((await signIn('clerk', password, { work: own })).statusCode).toBe(428)
    expect((await signIn('clerk', 'đoán', { work })).statusCode).toBe(401)
    expect((await signIn('clerk', password, { work })).statusCode).toBe(429)
  })
})

it('a crowd of strangers takes no turn from devices that are known', async () => {
  const device = deviceOf(await signIn('clerk', password))
  const strangers = Array.from({ length: 40 }, (_, n) => {
    const payload = { email: `nguoi-${n}@a.example`, password: 'x' }
    const request = { method: 'POST', url: '/api/auth/sign-in/email', headers: fromOurPage, payload } as const
    return server.app.inject({ ...request, remoteAddress: `10.3.${n}.1` })
  })
  const known = await signIn('clerk', password, { cookie: device })
  expect(known.statusCode).toBe(200)
  const statuses = (await Promise.all(strangers)).map(({ statusCode }) => statusCode)
  // How many of them are turned away depends on how quickly they came and are hashed.
  for (const status of statuses) expect([401, 429]).toContain(status)
  expect(statuses).toContain(401)
})

it('sign-ins, failures, refusals and leaving are one line each, with no personal text', async () => {
  const answer = await signIn('clerk', password)
  const again = await signIn('clerk', password, { cookie: deviceOf(answer) })
  for (let n = 0; n < 4; n++) await signIn('clerk', 'đoán mật khẩu')
  await server.post('/api/auth/sign-in/email', { email: 'khong-co@a.example', password: 'x' })
  await server.post('/api/auth/sign-out', {}, `session=${encodeURIComponent(again.cookies[0]?.value ?? '')}`)
  const { rows } = await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf('clerk')])
  const personId = rows[0]?.id
  const audited = lines.map((line) => JSON.parse(line)).filter(({ audit }) => audit !== undefined)
  expect(audited.map(({ level: _, time: __, msg: ___, ...told }) => told)).toEqual([
    { audit: 'signIn', personId, device: 'new', by: 'password' },
    { audit: 'signIn', personId, device: 'known', by: 'password' },
    ...Array.from({ length: 3 }, () => ({ audit: 'signInFailed', personId })),
    { audit: 'signInRefused', personId, why: 'work' },
    { audit: 'signInFailed', personId: null },
    { audit: 'signOut', personId },
  ])
  for (const told of ['@', 'đoán', '10.1.1.1', '127.0.0.1', 'Chuyên']) expect(lines.join('')).not.toContain(told)
})

describe('attempts are counted by network', () => {
  it.each([
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:DB8::7:0:0:0:ffff', '2001:db8:0:7::/64'],
    ['2001:db8:0:0007:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    ['192.0.2.33', '192.0.2.33'],
    ['::ffff:192.0.2.33', '192.0.2.33'],
    ['không phải', 'không phải'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
})
