import { describe, expect, it } from 'vitest'
import { handMadeWorkbook, sheetXml } from '../../fixtures/hand-made-workbook.ts'
import { firstTable, refusalOf } from '../../fixtures/read-cells.ts'

describe('an archive of ZIP64', () => {
  /** The same archive with its directory's numbers in 64 bits, as some programs write every workbook. */
  function asZip64(archive: Uint8Array, lie = 0n): Uint8Array {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length)
    const end = archive.length - 22
    const [count, directory] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
    const parts: Uint8Array[] = [archive.subarray(0, directory)]
    let at = directory
    for (let entry = 0; entry < count; entry++) {
      const [name, extra] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
      const head = archive.slice(at, at + 46 + name)
      const written = new DataView(head.buffer)
      const field = new DataView(new ArrayBuffer(28))
      field.setUint16(0, 1, true)
      field.setUint16(2, 24, true)
      for (const [nth, place] of [24, 20, 42].entries()) {
        field.setBigUint64(4 + nth * 8, BigInt(written.getUint32(place, true)) + lie, true)
        written.setUint32(place, 0xffff_ffff, true)
      }
      written.setUint16(30, 28, true)
      written.setUint16(32, 0, true)
      parts.push(head, new Uint8Array(field.buffer))
      at += 46 + name + extra + view.getUint16(at + 32, true)
    }
    const here = parts.reduce((sum, part) => sum + part.length, 0)
    const tail = new DataView(new ArrayBuffer(56 + 20 + 22))
    tail.setUint32(0, 0x06064b50, true)
    tail.setBigUint64(32, BigInt(count), true)
    tail.setBigUint64(48, BigInt(directory), true)
    tail.setUint32(56, 0x07064b50, true)
    tail.setBigUint64(56 + 8, BigInt(here), true)
    tail.setUint32(76, 0x06054b50, true)
    tail.setUint16(76 + 10, 0xffff, true)
    tail.setUint32(76 + 16, 0xffff_ffff, true)
    return new Uint8Array(Buffer.concat([...parts, new Uint8Array(tail.buffer)]))
  }
  const plain = handMadeWorkbook({ sheets: [{ xml: sheetXml('<row><c t="str"><v>Sở Nội vụ</v></c></row>') }] })

  it('is read as any other', () => {
    expect(firstTable(asZip64(plain), 'a.xlsx').rows[0]?.cells).toEqual(['Sở Nội vụ'])
  })

  it('whose numbers lie is broken', () => {
    for (const lie of [1_000n, 2n ** 40n, 2n ** 63n - 1n]) expect(refusalOf(asZip64(plain, lie), 'a.xlsx')).not.toBe('')
  })
})
