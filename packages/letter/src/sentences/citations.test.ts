import { describe, expect, it } from 'vitest'
import { citationsOf, mergeCitations } from './citations.ts'

const all = (text: string) => [...citationsOf(text, null)]
const one = (text: string) => all(text)[0]

/** Every way in which letters name a document. */
const patterns: readonly (readonly [string, string, string])[] = [
  ['Quyết định số 769/QĐ-UBND', 'Quyết định', '769/QĐ-UBND'],
  ['kế hoạch 1035/KH-BDT', 'Kế hoạch', '1035/KH-BDT'],
  ['số 0124/KH-UBND', 'Kế hoạch', '0124/KH-UBND'],
  ['Công văn số 2101/SNV-TĐKT', 'Công văn', '2101/SNV-TĐKT'],
  ['văn bản số 1556/SGD&ĐT-VP', 'Công văn', '1556/SGD&ĐT-VP'],
  ['Quyết định số 86/2025/QĐ-UBND', 'Quyết định', '86/2025/QĐ-UBND'],
  ['Nghị định số 30/2020/NĐ-CP', 'Nghị định', '30/2020/NĐ-CP'],
  ['Luật Thi đua, khen thưởng số 06/2022/QH15', 'Luật', '06/2022/QH15'],
  ['Nghị quyết số 1677/NQ-UBTVQH15', 'Nghị quyết', '1677/NQ-UBTVQH15'],
  ['Kế hoạch số 90-KH/BDVTU', 'Kế hoạch', '90-KH/BDVTU'],
  ['Đề án số 13-ĐA/TU', 'Đề án', '13-ĐA/TU'],
  ['Chỉ thị 41-CT/TW', 'Chỉ thị', '41-CT/TW'],
  ['Quyết định số 769 /QĐ- UBND', 'Quyết định', '769/QĐ-UBND'],
  ['QUYẾT ĐỊNH SỐ 1689/QĐ-TTg', 'Quyết định', '1689/QĐ-TTg'],
  ['Kết luận số 12-KL/TU', 'Kết luận', '12-KL/TU'],
  ['Thông tri số 12/TTr-MTTQ-BTT', 'Thông tri', '12/TTr-MTTQ-BTT'],
]

describe('a citation', () => {
  it.each(patterns)('%s is a %s', (text, type, number) => {
    expect(one(`Thực hiện ${text} ngày 17/6/2022 của UBND tỉnh`)).toMatchObject({
      type,
      number,
      issuedOn: '2022-06-17',
      issuer: 'UBND tỉnh',
    })
  })

  it.each([
    'ngày 17/6/2022',
    'ngày 17/06/2022',
    ', ngày 17-6-2022',
    'ngày 17 tháng 6 năm 2022',
    'ngày 17 tháng 06 năm 2022',
    'ký ngày 17.6.2022',
  ])('is dated by %j', (date) => {
    expect(one(`Quyết định số 769/QĐ-UBND${date.startsWith(',') ? date : ` ${date}`} của UBND tỉnh`)?.issuedOn).toBe(
      '2022-06-17',
    )
  })

  it.each([
    'tỷ lệ 5/7 xã',
    'ngày 17/6/2022',
    '88 tiêu chí/xã',
    'và/hoặc',
    '508/779 hộ',
    '24/24 giờ',
    '4 và 5/ Công tác khen thưởng',
    'điện thoại 0255-3822/A'.replace('/A', ''),
  ])('is not %j', (text) => {
    expect(all(text)).toEqual([])
  })

  it('takes date and issuer from before the number', () => {
    expect(
      one(
        'ngày 12/12/2022, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch số 35/KH-SVHTTDL về triển khai phong trào; năm sau',
      ),
    ).toEqual({
      type: 'Kế hoạch',
      number: '35/KH-SVHTTDL',
      issuedOn: '2022-12-12',
      issuer: 'Sở Văn hóa, Thể thao và Du lịch',
      subject: 'triển khai phong trào',
      place: null,
    })
  })

  it('takes the date from behind the issuer', () => {
    expect(one('Công văn số 812/SNV-TĐKT của Sở Nội vụ ngày 10/5/2024 về thi đua')).toMatchObject({
      issuedOn: '2024-05-10',
      issuer: 'Sở Nội vụ',
      subject: 'thi đua',
    })
  })

  it('is issued by whoever a dated sentence names, and by the body that was advised', () => {
    expect(one('Ngày 01/7/2022, Chi nhánh ban hành Văn bản số 411/NHCS-HCTC')).toMatchObject({
      issuedOn: '2022-07-01',
      issuer: 'Chi nhánh',
    })
    expect(one('Sở đã phát động thi đua tại Quyết định số 211/QĐ-SVHTTDL')?.issuer).toBe('Sở')
    expect(one('Sở đã tham mưu UBND tỉnh ban hành Quyết định số 769/QĐ-UBND')?.issuer).toBe('UBND tỉnh')
  })

  it('ends its subject where the next clause begins', () => {
    const subject = (text: string) => one(`Kế hoạch số 35/KH-STC ngày 01/02/2022 ${text}`)?.subject
    expect(subject('về việc phát động thi đua; đã tổ chức')).toBe('phát động thi đua')
    expect(subject('về phát động thi đua, Sở đã tổ chức')).toBe('phát động thi đua')
    expect(subject('về “Đổi mới, nâng cao” với mục đích')).toBe('“Đổi mới, nâng cao”')
    expect(subject('về thi đua giai đoạn 2021-2025. Sau đó')).toBe('thi đua giai đoạn 2021-2025')
    expect(subject('về thi đua, Nghị định số 98/2023/NĐ-CP')).toBe('thi đua')
    expect(subject('về thi đua và Công văn số 12/SNV-TĐKT')).toBe('thi đua')
    expect(subject('về thi đua đến toàn thể cán bộ')).toBe('thi đua')
    expect(subject('về thực hiện Đề án số 13-ĐA/TU và Kế hoạch 9-KH/TU')).toBe(
      'thực hiện Đề án số 13-ĐA/TU và Kế hoạch 9-KH/TU',
    )
  })

  it('of one document is one entry, filled by later mentions', () => {
    const mentions = all(
      'Đề án số 13-ĐA/TU của Ban Thường vụ Tỉnh ủy; Đề án số 13-ĐA/TU, ngày 10/10/2022 của Ban Thường vụ Tỉnh ủy về dân vận; số 13-ĐA/TU của Huyện ủy Ba Tơ',
    )
    expect(mergeCitations(mentions)).toMatchObject([
      { number: '13-ĐA/TU', issuedOn: '2022-10-10', issuer: 'Ban Thường vụ Tỉnh ủy', subject: 'dân vận' },
      { number: '13-ĐA/TU', issuer: 'Huyện ủy Ba Tơ' },
    ])
  })
})
