import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '#lib/log.ts'
import { createHttp } from './http.ts'
import { serveWebApp } from './web-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'web-app-'))
let app: ReturnType<typeof Fastify>
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Báo cáo thi đua</title>')
  writeFileSync(join(folder, 'assets', 'app-a1b2c3.js'), `console.log(${JSON.stringify('x'.repeat(4000))})`)
  app = await createHttp({
    appUrl: 'https://thidua.example',
    trustedProxy: undefined,
    log: createLog({ logLevel: 'error' }),
  })
  await serveWebApp(app, folder)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('the web app', () => {
  it.each(['/', '/dang-nhap', '/bao-cao/1/muc/II.3', '/dot/1?tim=xã'])(
    'answers %s with its one page, asked for anew',
    async (url) => {
      const answer = await app.inject({ url })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.body).toContain('Báo cáo thi đua')
      const asked = await app.inject({ method: 'HEAD', url })
      expect([asked.statusCode, asked.body]).toEqual([200, ''])
    },
  )

  it('gives hashed files for ever, compressed', async () => {
    const answer = await app.inject({ url: '/assets/app-a1b2c3.js', headers: { 'accept-encoding': 'br' } })
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.rawPayload.length).toBeLessThan(200)
  })

  it.each(['/assets/gone.js', '/api/unknown', '/letters/x', '/assets/../../etc/passwd', '/healthz/x'])(
    'has nothing at %s',
    async (url) => {
      const answer = await app.inject({ url })
      expect(answer.statusCode === 404 || answer.body.includes('Báo cáo thi đua')).toBe(true)
      expect(answer.body).not.toContain('root:')
      if (!url.includes('..')) expect(answer.json()).toEqual({ code: 'NOT_FOUND' })
    },
  )

  it('lets nothing in from outside', async () => {
    const { headers } = await app.inject({ url: '/' })
    expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self';style-src 'self'")
    expect(headers['strict-transport-security']).toContain('max-age=')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })
})
