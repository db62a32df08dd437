import { expect, test } from 'vitest'
import { documentKey } from './document-key.ts'

test.each([
  ['769/QĐ-UBND', 'Ủy ban nhân dân tỉnh Quảng Ngãi', '769/qđ-ubnd', 'UBND tỉnh'],
  ['2101/SNV-TĐKT', 'Sở Nội vụ tỉnh Quảng Ngãi', '2101/SNV - TĐKT', 'sở nội vụ'],
  ['90-KH/BDVTU', 'Ban Dân vận Tỉnh ủy', '90-KH/BDVTU', 'Ban dân vận  tỉnh uỷ'],
])('%s of %s is %s of %s', (number, issuer, otherNumber, otherIssuer) => {
  expect(documentKey(number, issuer)).toBe(documentKey(otherNumber, otherIssuer))
})

test.each([
  ['13-ĐA/TU', 'Ban Thường vụ Tỉnh ủy', '13-ĐA/TU', 'Ban Thường vụ'],
  ['05/KH-UBND', 'UBND xã Bình Sơn', '05/KH-UBND', 'UBND xã Sơn Tịnh'],
  ['05/KH-UBND', 'UBND tỉnh', '05/QĐ-UBND', 'UBND tỉnh'],
])('%s of %s is not %s of %s', (number, issuer, otherNumber, otherIssuer) => {
  expect(documentKey(number, issuer)).not.toBe(documentKey(otherNumber, otherIssuer))
})
