import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LinkOrder, makeLink } from '#domain/people/make-link.ts'
import { createLog } from '#lib/log.ts'
import { transaction } from '#lib/transaction.ts'
import { emailOf, type PersonName, password } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const newPassword = 'con trâu đi trước cái cày'
const lines: string[] = []
let server: TestServer
beforeAll(async () => {
  const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
  server = await startTestServer({ log })
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

const idOf = async (person: PersonName): Promise<string> =>
  (await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id

const linkFor = async (person: PersonName, order: Partial<LinkOrder> = {}) => {
  const personId = await idOf(person)
  return transaction(server.database.writes, (client) =>
    makeLink(client, { personId, kind: 'reset', hours: 48, byId: null, ...order }),
  )
}
const look = (code: string) => server.post('/api/auth/link', { code })
const use = (code: string, chosen = newPassword, cookie = '') =>
  server.post('/api/auth/link/password', { code, password: chosen }, cookie)
const signIn = async (person: PersonName, typed: string) =>
  (await server.post('/api/auth/sign-in/email', { email: emailOf(person), password: typed })).statusCode
const sessionOf = async (cookie: string) =>
  (await server.app.inject({ url: '/api/auth/get-session', headers: { cookie } })).json()

describe('a link', () => {
  it('says whose it is, however its code is typed, and leaves no secret behind', async () => {
    const { code, path } = await linkFor('clerk')
    expect(path).toBe(`/loi-moi#${code}`)
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' ')])
      expect((await look(typed)).json()).toEqual({
        kind: 'reset',
        name: 'Đinh Thị Chuyên',
        email: emailOf('clerk'),
        agencies: ['Sở Dân tộc và Tôn giáo'],
      })
    const { rows } = await server.database.pool.query('SELECT * FROM invitation')
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(lines.join('')).not.toContain(code)
  })

  it('sets a password once, signs in, and everybody who was signed in before is out', async () => {
    const before = await server.cookieOf('helper')
    expect(await sessionOf(before)).not.toBeNull()
    const { code } = await linkFor('helper')
    const answer = await use(code)
    expect(answer.json()).toEqual({ ok: true, signedIn: true })
    const [cookie] = answer.cookies
    expect(await sessionOf(`session=${encodeURIComponent(cookie?.value ?? '')}`)).toMatchObject({
      user: { email: emailOf('helper') },
    })
    expect(await sessionOf(before)).toBeNull()
    expect(await signIn('helper', password)).toBe(401)
    expect(await signIn('helper', newPassword)).toBe(200)
    const personId = await idOf('helper')
    const told = lines.map((line) => JSON.parse(line)).filter((line) => line.personId === personId)
    expect(told).toMatchObject([
      { audit: 'signIn', by: 'password' },
      { audit: 'linkUsed' },
      { audit: 'signIn', by: 'link', device: 'new' },
      { audit: 'signInFailed' },
      { audit: 'signIn', by: 'password' },
    ])
    for (const secret of [code, newPassword, '@']) expect(lines.join('')).not.toContain(secret)
    const again = await use(code, 'một câu khác hẳn hoi')
    expect([again.statusCode, again.json()]).toEqual([410, { code: 'LINK', why: 'used' }])
    expect(await signIn('helper', newPassword)).toBe(200)
  })

  it('gives a password to who had none', async () => {
    await server.database.pool.query('DELETE FROM account WHERE user_id = $1', [await idOf('stranger')])
    expect(await signIn('stranger', password)).toBe(401)
    await use((await linkFor('stranger', { kind: 'invite' })).code)
    expect(await signIn('stranger', newPassword)).toBe(200)
  })

  it('that two use at once lets exactly one set the password', async () => {
    for (let round = 0; round < 5; round++) {
      await server.database.pool.query('DELETE FROM sign_in_count')
      const { code } = await linkFor('head')
      const words = ['thuyền về bến cũ', 'mưa rơi ngoài hiên', 'trăng lên đầu núi'].map((text) => `${text} ${round}`)
      const answers = await Promise.all(words.map((chosen) => use(code, chosen)))
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410])
      const winner = answers.findIndex(({ statusCode }) => statusCode === 200)
      for (const [index, chosen] of words.entries())
        expect(await signIn('head', chosen)).toBe(index === winner ? 200 : 401)
    }
  })

  it('that expired, was replaced, or belongs to who left says so; one that never was says nothing of anybody', async () => {
    const refusal = async (code: string) => {
      const [looked, used] = [await look(code), await use(code)]
      expect(used.body).toBe(looked.body)
      return [looked.statusCode, looked.json().why]
    }
    const replaced = await linkFor('neighbour')
    const expired = await linkFor('neighbour')
    expect(await refusal(replaced.code)).toEqual([410, 'withdrawn'])
    await server.database.pool.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      expired.id,
    ])
    expect(await refusal(expired.code)).toEqual([410, 'expired'])
    const { code } = await linkFor('neighbour')
    await server.database.pool.query('UPDATE person SET deactivated_at = now() WHERE email = $1', [
      emailOf('neighbour'),
    ])
    expect(await refusal(code)).toEqual([410, 'deactivated'])
    await server.database.pool.query('UPDATE person SET deactivated_at = NULL')
    expect(await refusal('0000-0000-0000-0000-0000-0000')).toEqual([404, 'unknown'])
    expect(await signIn('neighbour', password)).toBe(200)
  })

  it('takes no password that anybody would guess, and stays good', async () => {
    const { code } = await linkFor('reviewer')
    for (const [chosen, problem] of [
      ['ngắn', 'tooShort'],
      ['x'.repeat(129), 'tooLong'],
      ['Matkhau@2026', 'common'],
      ['VoThamDinh2026', 'personal'],
    ] as const) {
      const answer = await use(code, chosen)
      expect([answer.statusCode, answer.json()]).toEqual([422, { code: 'PASSWORD', problem }])
    }
    expect((await use(code)).statusCode).toBe(200)
  })

  it('asked for by oneself withdraws none that an administrator handed out; a new password withdraws all', async () => {
    const personId = await idOf('viewer')
    const handed = await linkFor('viewer')
    const [first, second] = [await linkFor('viewer', { byId: personId }), await linkFor('viewer', { byId: personId })]
    expect((await look(first.code)).json()).toEqual({ code: 'LINK', why: 'withdrawn' })
    expect((await look(handed.code)).statusCode).toBe(200)
    expect((await use(second.code)).statusCode).toBe(200)
    expect((await look(handed.code)).json()).toEqual({ code: 'LINK', why: 'withdrawn' })
  })

  it('cannot be guessed at: after thirty codes a network works for each', async () => {
    const statuses = []
    for (let n = 0; n < 32; n++) statuses.push((await look(`0000-${n}`)).statusCode)
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404))
    expect(statuses.slice(30)).toEqual([428, 428])
    const { code } = await linkFor('compiler')
    expect((await use(code)).statusCode).toBe(428)
  })

  it.each([{}, { code: '' }, { code: 1 }, { code: 'x'.repeat(200) }, { code: { $ne: '' } }])(
    '%j is refused',
    async (body) => {
      expect((await server.post('/api/auth/link', body)).statusCode).toBe(400)
      expect((await server.post('/api/auth/link/password', { password: newPassword, ...body })).statusCode).toBe(400)
    },
  )
})
