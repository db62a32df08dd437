import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '#lib/env.ts'
import { createLog } from '#lib/log.ts'
import { createHttp } from './http.ts'
import { serveWebApp } from './web-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'web-app-'))
let app: ReturnType<typeof Fastify>
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Báo cáo thi đua</title>')
  writeFileSync(join(folder, 'assets', 'app-a1b2c3.js'), `console.log(${JSON.stringify('x'.repeat(4000))})`)
  writeFileSync(join(folder, 'assets', 'made-d4e5f6.js'), 'made at once')
  writeFileSync(join(folder, 'assets', 'made-d4e5f6.js.br'), brotliCompressSync('made at leisure'))
  writeFileSync(join(folder, 'service-worker.js'), 'keeps files')
  writeFileSync(join(folder, 'service-worker.js.br'), brotliCompressSync('keeps files'))
  app = await createHttp({
    ...readSettings({ APP_URL: 'https://thidua.example' }),
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

  it('takes the service worker back where pages are not to be kept', async () => {
    expect((await app.inject({ url: '/service-worker.js' })).body).toBe('keeps files')
    const none = await createHttp({
      ...readSettings({ APP_URL: 'https://thidua.example' }),
      log: createLog({ logLevel: 'error' }),
    })
    await serveWebApp(none, folder, { offline: false })
    const answer = await none.inject({ url: '/service-worker.js', headers: { 'accept-encoding': 'br' } })
    await none.close()
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.headers['content-type']).toBe('application/javascript; charset=utf-8')
    expect(answer.body).toContain('registration.unregister()')
    expect(answer.body).toContain('caches.delete(name)')
  })

  it('gives hashed files for ever, compressed', async () => {
    const answer = await app.inject({ url: '/assets/app-a1b2c3.js', headers: { 'accept-encoding': 'br' } })
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.rawPayload.length).toBeLessThan(200)
  })

  it('gives the file that the build has compressed, where there is one', async () => {
    const url = '/assets/made-d4e5f6.js'
    const answer = await app.inject({ url, headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(answer.headers.vary).toMatch(/accept-encoding/i)
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('made at leisure')
    expect((await app.inject({ url })).body).toBe('made at once')
  })

  const machinePaths = [
    ...['api', 'graphql', 'letters', 'exports', 'imports', 'assets', 'livez', 'readyz'].map((own) => `/${own}/x`),
    ...['/healthz', '/metrics', '/robots.txt', '/favicon.ico', '/.well-known/x', '/.env', '/admin', '/wp-login.php'],
    ...['/v1/models', '/dang-nhap.php', '/bao-cao.json', '//evil.example', '/index.html/x', '/%2e%2e/etc/passwd'],
    '/assets/../../etc/passwd',
  ]
  it.each(machinePaths)('has nothing at %s, whoever asks', async (url) => {
    const machine = await app.inject({ url })
    expect([machine.statusCode, machine.json()]).toEqual([404, { code: 'NOT_FOUND' }])
    const browser = await app.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(browser.statusCode).toBe(404)
    expect(browser.body).toContain('Báo cáo thi đua')
    expect((await app.inject({ url, method: 'POST', headers: { 'sec-fetch-site': 'none' } })).statusCode).toBe(404)
  })

  it('lets nothing in from outside', async () => {
    const { headers } = await app.inject({ url: '/' })
    expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self';style-src 'self'")
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+$/u)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })
})
