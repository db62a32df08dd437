import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letterFileName } from './file-name.ts'

const rural = { name: 'Chung sức xây dựng nông thôn mới', fromYear: 2021, toYear: 2025 }
const file = { symbol: 'SDTTG', kind: 'midTerm', movement: rural, extension: 'pdf' } as const

it('says whose it is, of what and when, in words that people in the service read', () => {
  expect(letterFileName(file)).toBe('BC-SDTTG-so-ket-NTM-2021-2025.pdf')
  expect(letterFileName({ ...file, movement: { name: 'Chung sức', fromYear: 2026, toYear: 2026 } })).toBe(
    'BC-SDTTG-so-ket-chung-suc-2026.pdf',
  )
})

it('leaves the movement out before what tells it from other files of the letter', () => {
  expect(letterFileName({ ...file, symbol: 'SNV', extension: 'xlsx', suffix: 'bo-sung-09-tong-hop' })).toBe(
    'BC-SNV-so-ket-2021-2025-bo-sung-09-tong-hop.xlsx',
  )
})

it('is never too long, and ends in what it was given', () => {
  const word = fc.stringMatching(/^[A-ZĐƠa-zđêộ -]{1,30}$/u)
  fc.assert(
    fc.property(
      word,
      word,
      fc.constantFrom('midTerm', 'final', 'periodic', 'adHoc'),
      fc.constantFrom('', 'nguon', 'bo-sung', 'bo-sung-12345678', 'thay-the-2026-nguon', 'thay-the-123-tong-hop'),
      (symbol, name, kind, suffix) => {
        const movement = { name, fromYear: 2021, toYear: 2025 }
        const made = letterFileName({ symbol, kind, movement, extension: 'docx', suffix })
        expect(made.length).toBeLessThanOrEqual(50)
        expect(made).toMatch(/^BC-[A-Za-z\d-]*\.docx$/u)
        expect(made.endsWith(`${suffix}.docx`)).toBe(true)
      },
    ),
  )
})
