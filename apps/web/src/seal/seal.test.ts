import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashesOf, hashText } from './hashes.ts'
import { readReceipt } from './read-receipt.ts'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const reference = 'BC-2026-000123'

describe('a pasted receipt', () => {
  it.each([
    [
      `Mã biên nhận: ${reference} - Bản gửi số 2 - 07/8/2026\nSHA-256: ${hash.replace(/.{8}/gu, '$& ')}`,
      reference,
      hash,
    ],
    [`https://thidua.example/kiem-tra-bao-cao#${reference}.${hash}`, reference, hash],
    [hash.toUpperCase(), null, hash],
    [hash.replace(/.{16}/gu, '$&\n'), null, hash],
    [reference.toLowerCase(), reference, null],
    [hash.slice(1), null, null],
    [`${hash}0`, null, null],
    ['', null, null],
  ])('%j', (text, expectedReference, expectedHash) => {
    expect(readReceipt(text)).toEqual({ reference: expectedReference, hash: expectedHash })
  })
})

describe('the hashes of a file', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('are that of the whole, and of the PDF that was signed', async () => {
    const printed = new TextEncoder().encode('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\nstartxref\n1\n%%EOF')
    expect(await hashesOf(printed)).toEqual({ whole: sha256(printed), before: [] })
    const added = new TextEncoder().encode('\n9 0 obj <</Type/Sig>> endobj\nxref\nstartxref\n1\n%%EOF\n')
    const signed = Uint8Array.from([...printed, ...added])
    const { whole, before } = await hashesOf(signed)
    expect(whole).toBe(sha256(signed))
    expect(before).toContain(sha256(printed))
  })

  it('of a text are those of everywhere else', () => {
    expect(hashText('đã')).toBe(sha256(new TextEncoder().encode('đã')))
  })
})
