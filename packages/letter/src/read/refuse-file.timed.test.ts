import { leastCpuMs, slowness } from '@thidua/schema/fixtures/processor-time'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { read } from './read.ts'
import { refuseFile } from './refuse-file.ts'

const twentyMegabytes = 20 * 1024 * 1024
const filled = (start: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(twentyMegabytes).fill(0x45) // the first letter of what is looked for
  bytes.set(start)
  return bytes
}
const zip = (names: readonly string[], content = new Uint8Array(10)): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, content])))
const bomb = zip(['word/document.xml', 'word/media/a.bin'], new Uint8Array(15_000_000))
const many = zip(['word/document.xml', ...Array.from({ length: 2_100 }, (_, n) => `word/media/${n}.png`)])

/** A file of every kind that is refused, the largest where size could cost. */
const refused: readonly [name: string, bytes: Uint8Array][] = [
  ['a.txt', new Uint8Array()],
  ['a.png', filled([0x89, 0x50, 0x4e, 0x47])],
  ['a.doc', filled([0xd0, 0xcf, 0x11, 0xe0])],
  ['a.exe', filled([0x4d, 0x5a])],
  ['a.docx', filled([])],
  ['a.pdf', filled([])],
  ['cut.docx', filled([...strToU8('PK\u0003\u0004')])],
  ['a.xlsx', zip(['xl/workbook.xml'])],
  ['a.odt', zip(['content.xml'])],
  ['a.zip', zip(['thư/a.txt'])],
  ['out.docx', zip(['word/document.xml', '../../etc/passwd'])],
  ['bomb.docx', bomb],
  ['many.docx', many],
]

it.each(refused)('%s is refused as the reader would, within milliseconds', async (name, bytes) => {
  const answer = refuseFile(bytes, name)
  expect(answer).toEqual(await read(bytes, name))
  expect(answer?.kind).toBe('unreadable')
  expect(await leastCpuMs(() => refuseFile(bytes, name), 5)).toBeLessThan(50 * (await slowness()))
})

it('a file that may be read is left to the reader', () => {
  expect(refuseFile(strToU8('BÁO CÁO'), 'a.txt')).toBeNull()
  expect(refuseFile(zip(['word/document.xml']), 'a.docx')).toBeNull()
})
