import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { midTermTemplate } from '../outline/standard-template.ts'
import { placeOfEvidence } from './evidence-place.ts'
import { fileKindNames, fileKinds } from './file-kinds.ts'
import { namesApart, safeFileName } from './file-name.ts'
import { kindOfBytes } from './kind-of-bytes.ts'

describe('the name of a file', () => {
  it.each([
    ['Quyết định số 12/QĐ-UBND.pdf', 'pdf', 'Quyết định số 12 QĐ-UBND.pdf'],
    ['ảnh.JPEG', 'jpeg', 'ảnh.jpeg'],
    ['virus.exe', 'pdf', 'virus.exe.pdf'],
    ['con', 'png', '_con.png'],
    ['LPT1.pdf', 'pdf', '_LPT1.pdf'],
    ['CON .x.pdf', 'pdf', '_CON .x.pdf'],
    ['com¹', 'pdf', '_com¹.pdf'],
    ['ế'.repeat(180), 'pdf', `${'ế'.repeat(78)}.pdf`],
    ['báo cáo\u202egpj.pdf', 'pdf', 'báo cáo gpj.pdf'],
    ['..\\..\\a', 'docx', 'a.docx'],
    ['', 'xlsx', 'tep.xlsx'],
    ['Kế hoạch', 'docx', 'Kế hoạch.docx'],
  ] as const)('%j is kept as %3$s', (given, kind, kept) => {
    expect(safeFileName(given, kind)).toBe(kept)
  })

  it('can be kept by every system, whatever it was, and stays what it became', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...fileKindNames), (given, kind) => {
        const name = safeFileName(given, kind)
        expect(name).toBe(name.normalize('NFC'))
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]\.\w+$|[. ]$/u)
        expect(Buffer.byteLength(name)).toBeLessThan(250)
        expect(fileKinds[kind].extensions).toContain(name.split('.').at(-1))
        expect(safeFileName(name, kind)).toBe(name)
      }),
    )
  })

  it('is another one than its neighbours’, as Windows reads', () => {
    const name = fc.constantFrom('a/a.pdf', 'a/A.pdf', 'a/a (2).pdf', 'b/a.pdf')
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const apart = namesApart(names)
        expect(new Set(apart.map((one) => one.toLowerCase())).size).toBe(names.length)
      }),
    )
  })
})

it('a file is told by its bytes alone, and any bytes are told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const told = kindOfBytes(bytes)
      if ('kind' in told) expect(bytes.length).toBeGreaterThan(2)
    }),
  )
})

it.each([
  ['II.4', 'II.4'],
  ['II.4/commendations/r1', 'II.4'],
  ['letter', 'letter'],
  ['II.4/plans/r1', null],
  ['II.4/commendations', null],
  ['II.4/commendations/r1/order', null],
  ['II.1/narrative', null],
  ['', null],
])('a file at “%s” opens with %s', (place, opensWith) => {
  expect(placeOfEvidence(midTermTemplate, place)).toBe(opensWith)
})
