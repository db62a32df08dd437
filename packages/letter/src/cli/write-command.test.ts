import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { arbitraryLetter } from '../fixtures/arbitrary-letter.ts'
import { writeCommand } from './write-command.ts'

const [letter] = fc.sample(arbitraryLetter, { numRuns: 1, seed: 1 })
let folder = ''
let said = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letter-'))
  await writeFile(join(folder, 'letter.json'), `\ufeff${JSON.stringify(letter)}`)
  await writeFile(join(folder, 'other.json'), JSON.stringify({ ...letter, kind: 'other' }))
  await writeFile(join(folder, 'short.json'), '{"kind":"report"}')
  await writeFile(join(folder, 'broken.json'), '{')
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => {
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})

const run = (file: string, ...more: string[]) => writeCommand([join(folder, file), ...more])
const to = (format: string) => ['--format', format, '--out', join(folder, `out.${format}`)]

describe('letter write', () => {
  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['html', '<!doctype html>'],
  ])('writes %s', async (format, magic) => {
    expect(await run('letter.json', ...to(format))).toBe(0)
    expect((await readFile(join(folder, `out.${format}`))).subarray(0, magic.length).toString()).toBe(magic)
    expect(said).toBe('')
  })

  it('tells which characters the font of a PDF lacks', async () => {
    await writeFile(join(folder, 'emoji.json'), JSON.stringify({ ...letter, title: 'Sơ kết 😀 của 中 và ع' }))
    expect(await run('emoji.json', ...to('pdf'))).toBe(0)
    expect(said).toMatch(/^[^\n]*😀 中 ع\n$/u)
  })

  it.each(['other.json', 'short.json', 'broken.json'])('says in one line why %s is no letter', async (file) => {
    expect(await run(file, ...to('pdf'))).toBe(1)
    expect(said).toMatch(/^[^\n]+\n$/u)
  })

  it.each([
    [['letter.json']],
    [['letter.json', '--format', 'doc', '--out', 'x']],
    [['letter.json', '--format', 'pdf']],
    [['letter.json', 'more.json', ...['--format', 'pdf', '--out', 'x']]],
    [['letter.json', '--unknown']],
    [['absent.json', '--format', 'pdf', '--out', 'x']],
  ])('refuses wrong use: %j', async ([file = '', ...more]) => {
    expect(await run(file, ...more)).toBe(2)
    expect(said).not.toBe('')
  })
})
