import { createHash, createHmac } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileStore, fileKey, readWhole, StoreAwayError } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Place, s3Store } from './s3-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'file-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const secret = 'bí/mật+='
/** Works the signature out anew from what arrived, as a store does that shares the secret. */
function isSigned(method: string, url: string, headers: Record<string, unknown>, body: Buffer): boolean {
  const authorization = String(headers['authorization'])
  const [, key, day, region] = /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request/u.exec(authorization) ?? []
  const names = /SignedHeaders=([^,]+)/u.exec(authorization)?.[1]?.split(';') ?? []
  const hash = createHash('sha256').update(body).digest('hex')
  if (key !== 'khoa' || headers['x-amz-content-sha256'] !== hash) return false
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}`)
  const canonical = [method, url, '', ...lines, '', names.join(';'), hash].join('\n')
  const digest = createHash('sha256').update(canonical).digest('hex')
  const text = `AWS4-HMAC-SHA256\n${headers['x-amz-date']}\n${day}/${region}/s3/aws4_request\n${digest}`
  let signing: string | Buffer = `AWS4${secret}`
  for (const part of [day, region, 's3', 'aws4_request', text])
    signing = createHmac('sha256', signing)
      .update(part ?? '')
      .digest()
  return authorization.endsWith(`Signature=${(signing as Buffer).toString('hex')}`)
}

let web: Server
const objects = new Map<string, Buffer>()
beforeAll(async () => {
  web = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '' } = request
      const body = Buffer.concat(chunks)
      if (!isSigned(method, url, request.headers, body)) return void response.writeHead(403).end()
      const there = objects.get(url)
      if (method === 'PUT') objects.set(url, body)
      if (method === 'DELETE') objects.delete(url)
      const found = method === 'PUT' || method === 'DELETE' || there !== undefined
      response.writeHead(found ? 200 : 404).end(method === 'GET' ? there : undefined)
    })
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => web.close(resolve)))

const s3 = (with_ = secret) =>
  s3Store(
    s3Place(
      `http://khoa:${encodeURIComponent(with_)}@127.0.0.1:${(web.address() as AddressInfo).port}/thi-dua?region=vn-1`,
    ),
  )
const stores: Record<string, () => FileStore> = { folder: () => folderStore(folder), 'S3-compatible': s3 }

describe.each(Object.entries(stores))('a store in a %s place', (_, open) => {
  it('gives back what it took, replaces as a whole, and forgets', async () => {
    const store = open()
    const key = fileKey('ab'.repeat(32))
    expect(await store.has(key)).toBe(false)
    expect(await store.get(key)).toBeNull()
    await store.remove(key)
    for (const content of [Buffer.alloc(0), Buffer.from('một'), Buffer.alloc(3_000_000, 7)]) {
      await store.put(key, content)
      expect((await readWhole(store, key)).equals(content)).toBe(true)
    }
    expect(await store.has(key)).toBe(true)
    await store.remove(key)
    await expect(readWhole(store, key)).rejects.toThrow(StoreAwayError)
  })
})

describe('a store that cannot', () => {
  it('says that it is away: a folder that is none, a wrong secret, nobody there', async () => {
    writeFileSync(join(folder, 'file'), '')
    const away = [folderStore(join(folder, 'file')), s3('khác'), s3Store(s3Place('http://a:b@127.0.0.1:1/x'))]
    for (const store of away) await expect(store.put('files/aa/aa', Buffer.from('x'))).rejects.toThrow(StoreAwayError)
    for (const store of away.slice(1)) await expect(store.get('files/aa/aa')).rejects.toThrow(StoreAwayError)
  })

  it.each([
    'https://host/bucket',
    'https://a:b@host',
    'https://a:b@host/',
    // Joined, they would be a bucket that nobody named.
    'https://a:b@host/prefix/bucket',
    'https://a:b@host/b%20c',
    // Pasted as it is.
    'https://a:b%zz@host/bucket',
  ])('says what is missing of %s', (url) => {
    expect(() => s3Place(url)).toThrow('FILES_URL: write')
  })

  it('leaves nothing half written', async () => {
    const store = folderStore(join(folder, 'whole'))
    await Promise.all(Array.from({ length: 8 }, (_, nth) => store.put('files/aa/one', Buffer.alloc(100_000, nth))))
    const whole = await readWhole(store, 'files/aa/one')
    expect(new Set(whole).size).toBe(1)
    expect(readdirSync(join(folder, 'whole/files/aa'))).toEqual(['one'])
  })

  it('takes away what a server that was ended left half written, a day later, and no more than that', async () => {
    const store = folderStore(join(folder, 'halves'))
    await store.tidy()
    await store.put('files/aa/one', Buffer.from('whole'))
    const half = (name: string, days: number) => {
      const path = join(folder, 'halves', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, 'half')
      const at = Date.now() / 1000 - days * 86_400
      utimesSync(path, at, at)
    }
    half('files/aa/two.1.new', 2)
    half('parts/an-upload/0.2.new', 2)
    half('parts/another/0.3.new', 0)
    await store.tidy()
    expect(readdirSync(join(folder, 'halves/files/aa'))).toEqual(['one'])
    expect(readdirSync(join(folder, 'halves/parts'))).toEqual(['another'])
  })

  it('keeps no folder of what is gone, and makes it anew, whoever comes first', async () => {
    const store = folderStore(join(folder, 'gone'))
    for (let round = 0; round < 50; round++) {
      await store.put('parts/x/0', Buffer.from('a'))
      await Promise.all([store.remove('parts/x/0'), store.put('parts/x/1', Buffer.from('b'))])
      expect(await store.has('parts/x/1')).toBe(true)
      await store.remove('parts/x/1')
    }
    expect(readdirSync(join(folder, 'gone/parts'))).toEqual([])
  })
})
