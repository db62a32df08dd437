import { readFileSync } from 'node:fs'
import { letterJsonShape } from '@thidua/schema/letter-json'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { letters } from './letters.ts'

const utf8 = new TextEncoder()

const sample = letters.find(({ name }) => name === 'so-ket-so-tai-chinh.txt')
const text = new TextDecoder().decode(sample?.bytes())

/** The same words as other programs save them. */
const variants: Readonly<Record<string, Uint8Array>> = {
  'with a byte order mark and CRLF': utf8.encode(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  'as UTF-16': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'as UTF-16 without a mark': new Uint8Array(Buffer.from(text, 'utf16le')),
  'as big-endian UTF-16': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  'with decomposed Unicode': utf8.encode(text.normalize('NFD')),
  'with U+01A3 for ư, as old fonts hand it out': utf8.encode(text.replaceAll('ư', 'ƣ').replaceAll('Ư', 'Ƣ')),
  'with a tab for the dot of its numbers': utf8.encode(text.replace(/^(\d(?:\.\d)*|[IVX]+)\. /gmu, '$1\t')),
  'with non-breaking spaces': utf8.encode(text.replaceAll(' công chức', '\u00a0công\u00a0chức')),
  'with a form feed and a page number between pages': utf8.encode(text.replace('\nIII. ĐÁNH', '\n\f\n2\nIII. ĐÁNH')),
}

describe('a letter of the corpus', () => {
  it.each(letters.map((letter) => [letter.name, letter] as const))('%s reads as expected', async (_, letter) => {
    const json = await read(letter.bytes(), letter.name)
    expect(letterJsonShape.parse(json)).toEqual(JSON.parse(readFileSync(letter.expected, 'utf8')))
  })

  it.each(Object.entries(variants))('reads the same %s', async (_, bytes) => {
    const { slips, ...json } = await read(bytes, 'thu.txt')
    const { slips: expectedSlips, ...expected } = JSON.parse(readFileSync(sample?.expected ?? '', 'utf8'))
    expect(json).toEqual(expected)
    expect(slips.filter(({ rule }) => rule !== 'decomposed-unicode')).toEqual(expectedSlips)
  })

  it('there are at least forty, hostile files aside', () => {
    expect(letters.length + Object.keys(variants).length).toBeGreaterThanOrEqual(40)
  })
})
