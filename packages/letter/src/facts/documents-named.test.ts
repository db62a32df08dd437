import { documentKey } from '@thidua/schema/document-key'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect, it } from 'vitest'
import { documentsIn, documentsNamed } from './documents-named.ts'

const agency = 'Ủy ban nhân dân xã Bình Sơn'

it('names what opening, narratives and plans rest on, at the field that says so, whatever the draft lacks', () => {
  const answers = {
    'letter/opening': 'Thực hiện Công văn số 2101/SNV-TĐKT ngày 07/11/2023 của Sở Nội vụ, xã báo cáo như sau:',
    'II.1/narrative': 'Căn cứ Nghị định số 98/2023/NĐ-CP, xã đã triển khai Kế hoạch số 15/KH-UBND của UBND xã.',
    'II.2/plans/a/order': 'a',
    'II.2/plans/a/number': '20/KH-UBND',
    'II.2/plans/a/issuer': 'UBND xã',
    'II.2/plans/b/order': 'b',
  }
  expect(documentsNamed(midTermTemplate, answers, agency)).toEqual([
    {
      path: 'letter/opening',
      place: 'letter',
      number: '2101/SNV-TĐKT',
      key: documentKey('2101/SNV-TĐKT', 'Sở Nội vụ'),
    },
    { path: 'II.1/narrative', place: 'II.1', number: '98/2023/NĐ-CP', key: null },
    { path: 'II.1/narrative', place: 'II.1', number: '15/KH-UBND', key: documentKey('15/KH-UBND', agency) },
    { path: 'II.2/plans/a/number', place: 'II.2', number: '20/KH-UBND', key: documentKey('20/KH-UBND', agency) },
  ])
})

it('says nothing of what stands under a “Không có”', () => {
  const answers = { 'II.1/answer': 'none', 'II.1/narrative': 'Nghị định số 98/2023/NĐ-CP' }
  expect(documentsNamed(midTermTemplate, answers, agency)).toEqual([])
})

it('reads a legal basis', () => {
  expect(documentsIn('Luật Thi đua, khen thưởng số 06/2022/QH15; Nghị định số 09/2019/NĐ-CP của Chính phủ')).toEqual([
    { number: '06/2022/QH15', key: null },
    { number: '09/2019/NĐ-CP', key: documentKey('09/2019/NĐ-CP', 'Chính phủ') },
  ])
})
