import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerFile, answerPage } from './answer.ts'
import type { WorkerBuild } from './build-of.ts'
import { forgetOthers, keepFirst, keepRestOf, keptFile } from './kept-build.ts'

const origin = 'http://127.0.0.1'
const at = (file: string | Request) => new URL(typeof file === 'string' ? file : file.url, origin).pathname

/** A browser's caches in memory, as far as the worker asks them. */
function memoryCaches() {
  const named = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const files = named.get(name) ?? new Map<string, Response>()
    named.set(name, files)
    const add = async (file: string) => {
      const answer = await fetch(file)
      if (!answer.ok) throw new TypeError(`${file} is not there`)
      files.set(at(file), answer)
    }
    return {
      add,
      addAll: (all: string[]) => Promise.all(all.map(add)),
      put: async (file: string | Request, answer: Response) => void files.set(at(file), answer),
      match: async (file: string | Request) => files.get(at(file))?.clone(),
    }
  }
  return {
    open,
    keys: async () => [...named.keys()],
    delete: async (name: string) => named.delete(name),
    match: async (file: string | Request) =>
      [...named.values()].flatMap((files) => files.get(at(file))?.clone() ?? [])[0],
  }
}

const build = (version: string): WorkerBuild => ({
  version,
  html: `page ${version}`,
  first: [`/assets/first-${version}.js`],
  rest: [`/assets/rest-${version}.js`],
})

/** The server that stands now; null: nobody answers. */
let server: WorkerBuild | null
const later: Promise<unknown>[] = []
const wait = (work: Promise<unknown>) => void later.push(work)
const page = async () => (await answerPage(new Request(`${origin}/`), wait, 50)).text()
const file = async (of: WorkerBuild, name: string) => answerFile(of, new Request(origin + name), wait)

beforeEach(() => {
  vi.stubGlobal('caches', memoryCaches())
  vi.stubGlobal('fetch', async (asked: string | Request) => {
    const name = at(asked)
    if (!server) throw new TypeError('Failed to fetch')
    if (name === '/') return new Response(server.html)
    const found = [...server.first, ...server.rest].includes(name)
    return new Response(name, { status: found ? 200 : 404 })
  })
})
afterEach(() => vi.unstubAllGlobals())

const release = async (next: WorkerBuild) => {
  server = next
  await keepFirst(next)
}
const openOnline = async () => {
  const shown = await page()
  await Promise.all(later)
  return shown
}

describe('the files of a build', () => {
  it('open a page where nobody answers, only a proxy does, or nothing comes for long', async () => {
    await release(build('a'))
    server = null
    expect(await page()).toBe('page a')
    vi.stubGlobal('fetch', async () => new Response('bad gateway', { status: 502 }))
    expect(await page()).toBe('page a')
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    expect(await page()).toBe('page a')
  })

  it('stay for a page that is open while a newer build comes, and go when it is closed', async () => {
    await release(build('a'))
    await release(build('b'))
    expect(await (await file(build('a'), '/assets/first-a.js')).text()).toBe('/assets/first-a.js')
    await forgetOthers(build('b'))
    expect(await keptFile('/assets/first-a.js')).toBeUndefined()
    expect((await file(build('b'), '/assets/first-a.js')).status).toBe(404)
  })

  it('of a release that nobody has opened yet do not open a page that was read with the one before', async () => {
    await release(build('a'))
    expect(await openOnline()).toBe('page a')
    await release(build('b'))
    server = null
    expect(await page()).toBe('page a')
    server = build('b')
    expect(await openOnline()).toBe('page b')
    server = null
    expect(await page()).toBe('page b')
  })

  it('are not kept with the page of another build', async () => {
    server = { ...build('a'), html: 'page of a server that is not upgraded yet' }
    await expect(keepFirst(build('a'))).rejects.toThrow('another build')
    server = null
    await expect(page()).rejects.toThrow('Failed to fetch')
  })

  it('are kept when there is time, and as a page asks for them', async () => {
    await release(build('a'))
    await keepRestOf(build('a'))
    server = null
    expect(await (await file(build('a'), '/assets/rest-a.js')).text()).toBe('/assets/rest-a.js')
  })
})
