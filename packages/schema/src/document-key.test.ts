import { expect, test } from 'vitest'
import { certainIssuer, documentKey, isSameDocument, registryIssuer } from './document-key.ts'

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

test('a page pasted into a field is no longer than an index takes', () => {
  expect(documentKey('1/KH-A'.repeat(500), '😀'.repeat(2_000)).length).toBeLessThan(450)
})

const commune = 'Ủy ban nhân dân xã Ánh Dương'

test.each(['', 'Sở', 'UBND huyện', 'Ban Thường vụ Đảng ủy', 'Ban Thường vụ', 'Hội Nông dân xã', 'Giám đốc', 'Công an'])(
  'which body %j is, only those who know the writer can tell',
  (issuer) => {
    expect(certainIssuer(issuer, commune)).toBeNull()
    expect(registryIssuer(issuer, commune)).not.toBe(registryIssuer(issuer, 'Ủy ban nhân dân xã Bình Sơn'))
  },
)

test.each([
  ['UBND xã', commune],
  ['UBND', commune],
  ['Đơn vị', commune],
  ['Sở', 'Sở Tài chính'],
  ['Ban', 'Ban Dân tộc'],
  ['Giám đốc Đài', 'Đài Phát thanh và Truyền hình tỉnh'],
  ['Chủ tịch UBND xã', commune],
])('%j of %s is that agency', (issuer, agency) => expect(registryIssuer(issuer, agency)).toBe(agency))

test.each([
  'UBND tỉnh',
  'Ủy ban nhân dân tỉnh Quảng Ngãi',
  'UBND xã Bình Sơn',
  'Quốc hội',
  'Bộ Quốc phòng',
  'Sở Nông nghiệp và Môi trường',
  'Tỉnh đoàn',
  'Ban Thường vụ Tỉnh ủy',
  'Liên minh Hợp tác xã',
  'Thủ tướng Chính phủ',
  'Chủ tịch UBND tỉnh',
  'Giám đốc Sở Nội vụ',
  'Công an tỉnh',
])('%s is one body', (issuer) => expect(registryIssuer(issuer, commune)).toBe(issuer))

const named = (number: string, issuer: string | null) => ({
  number,
  key: issuer === null ? null : documentKey(number, issuer),
})

test.each([
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
