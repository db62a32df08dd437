import { expect, it } from 'vitest'
import { documentKey } from './document-key.ts'
import { isSameDocument } from './same-document.ts'

const named = (number: string, issuer: string | null) => ({
  number,
  key: issuer === null ? null : documentKey(number, issuer),
})

it.each([
  // A decree is known by its number, whatever the sentence calls its issuer.
  [named('98/2023/NĐ-CP', null), '98/2023/NĐ-CP', 'Chính phủ', true],
  [named('98/2023/NĐ-CP', 'Thủ tướng'), '98/2023/NĐ-CP', 'Chính phủ', true],
  [named('98/2023/nđ-cp', 'Chính phủ'), '98/2023/NĐ-CP', 'Chính phủ', true],
  [named('98/2023/NĐ-CP', null), '98/2023/NĐ-CPX', 'Chính phủ', false],
  // Provinces number theirs alike.
  [named('12/2024/QĐ-UBND', 'UBND tỉnh'), '12/2024/QĐ-UBND', 'UBND xã Ba Vinh', false],
  [named('12/2024/QĐ-UBND', 'Ủy ban nhân dân tỉnh'), '12/2024/QĐ-UBND', 'UBND tỉnh', true],
  [named('12/2024/QĐ-UBND', null), '12/2024/QĐ-UBND', 'UBND tỉnh', true],
  // Every body has a plan no. 15: without its issuer it is nobody's.
  [named('15/KH-UBND', null), '15/KH-UBND', 'UBND tỉnh', false],
  [named('15/KH-UBND', 'UBND tỉnh'), '15/KH-UBND', 'UBND tỉnh', true],
])('%o against %s of %s: %s', (words, number, issuer, same) => {
  expect(isSameDocument(words, documentKey(number, issuer))).toBe(same)
})
