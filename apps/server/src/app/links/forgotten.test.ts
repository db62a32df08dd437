import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mailsLinks } from '#domain/people/link-mail.ts'
import { createLog } from '#lib/log.ts'
import type { Mail } from '#mail/mailer.ts'
import { emailOf, password } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const lines: string[] = []
let server: TestServer
beforeAll(async () => {
  const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
  server = await startTestServer({ log, smtpUrl: 'smtp://127.0.0.1:1' })
})
beforeEach(async () => {
  await server.database.pool.query('DELETE FROM sign_in_count')
  await server.database.pool.query(`DELETE FROM pgboss.job WHERE name = 'mail-link'`)
})
afterAll(() => server.close())

const forget = (email: string) => server.post('/api/auth/forgotten', { email })
const jobs = async (): Promise<unknown[]> =>
  (await server.database.pool.query(`SELECT data FROM pgboss.job WHERE name = 'mail-link'`)).rows.map(
    ({ data }) => data,
  )

/** Runs the jobs that wait, as a server does; `deliver` may fail. */
async function runJobs(deliver: (mail: Mail) => Promise<unknown>): Promise<void> {
  const handler = mailsLinks(server.database.writes, deliver, 'https://thidua.example')
  for (const data of await jobs()) await handler.run(data, new AbortController().signal, server.jobs)
}
const codeIn = (mail: Mail | undefined): string => /\/loi-moi#(\S+)/u.exec(mail?.text ?? '')?.[1] ?? ''

describe('a forgotten password', () => {
  it('is mailed a link that is good once; the job that waits knows no secret', async () => {
    expect((await forget(` ${emailOf('clerk').toUpperCase()}`)).json()).toEqual({ ok: true })
    const mails: Mail[] = []
    expect(JSON.stringify(await jobs())).toMatch(/"kind":\s*"reset"/u)
    await runJobs(async (mail) => mails.push(mail))
    expect(mails).toMatchObject([{ to: emailOf('clerk'), subject: 'Đặt lại mật khẩu Báo cáo thi đua' }])
    expect(JSON.stringify(await jobs()) + lines.join('')).not.toContain(codeIn(mails[0]))
    const { rows } = await server.database.pool.query(
      `SELECT round(extract(epoch FROM expires_at - made_at) / 60)::int AS minutes FROM invitation WHERE id = $1`,
      [mails[0]?.id],
    )
    expect(rows).toEqual([{ minutes: 60 }])
    const chosen = 'đồng lúa chín vàng ươm'
    const answer = await server.post('/api/auth/link/password', { code: codeIn(mails[0]), password: chosen })
    expect(answer.statusCode).toBe(200)
    // Run again after a crash: it went out before.
    await runJobs(async (mail) => mails.push(mail))
    expect(mails).toHaveLength(1)
  })

  it('whose mail could not be handed over is tried again with another link, the only one that is open', async () => {
    await forget(emailOf('head'))
    const mails: Mail[] = []
    const failing = runJobs(async (mail) => {
      mails.push(mail)
      throw new Error('the mail server is down')
    })
    await expect(failing).rejects.toThrow('down')
    await runJobs(async (mail) => mails.push(mail))
    const [lost, sent] = mails.map(codeIn)
    expect(lost).not.toBe(sent)
    expect((await server.post('/api/auth/link', { code: lost })).json()).toEqual({ code: 'LINK', why: 'withdrawn' })
    expect((await server.post('/api/auth/link', { code: sent })).statusCode).toBe(200)
  })

  it('of nobody is answered alike, by as many statements, and mails nothing', async () => {
    const known = await forget(emailOf('reviewer'))
    const unknown = await forget('khong-co@a.example')
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body])
    expect(await jobs()).toHaveLength(2)
    const mails: Mail[] = []
    await runJobs(async (mail) => mails.push(mail))
    expect(mails.map(({ to }) => to)).toEqual([emailOf('reviewer')])
    expect(lines.join('')).not.toContain('@')
  })

  it('of who left is answered alike and mails nothing', async () => {
    await server.database.pool.query('UPDATE person SET deactivated_at = now() WHERE email = $1', [emailOf('viewer')])
    expect((await forget(emailOf('viewer'))).json()).toEqual({ ok: true })
    const mails: Mail[] = []
    await runJobs(async (mail) => mails.push(mail))
    expect(mails).toEqual([])
  })

  it('is no way to flood a mailbox', async () => {
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await forget(emailOf('compiler'))).statusCode)
    expect(statuses).toEqual([200, 200, 200, 428, 428, 428])
    expect(await jobs()).toHaveLength(3)
    // Nobody's sign-in is held up by it.
    const signIn = await server.post('/api/auth/sign-in/email', { email: emailOf('compiler'), password })
    expect(signIn.statusCode).toBe(200)
  })
})

it('without a mail server is for the administrator, and says so', async () => {
  const silent = await startTestServer()
  expect((await silent.app.inject('/api/auth/forgotten')).json()).toEqual({ mails: false })
  expect((await server.app.inject('/api/auth/forgotten')).json()).toEqual({ mails: true })
  const answer = await silent.post('/api/auth/forgotten', { email: emailOf('clerk') })
  expect([answer.statusCode, answer.json()]).toEqual([409, { code: 'NO_MAIL' }])
  await silent.close()
})
