import type { LetterJson } from '@thidua/schema/letter-json'
import { readRow } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { letters } from '../../../corpus/letters.ts'
import { read } from '../read.ts'
import { placeTexts } from './place-texts.ts'
import { readFigures } from './read-figures.ts'
import { readRows } from './read-rows.ts'

const letter = async (name: string) => {
  const found = letters.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no letter ${name}`)
  return read(found.bytes(), name)
}

const typed = (text: string) => read(new TextEncoder().encode(`BÁO CÁO\nThử\n${text}`), 'a.txt')

describe('rows', () => {
  it('of plans come from the citations of II.1 and II.2, the agency’s own marked so', async () => {
    const rows = readRows(await letter('so-ket-so-tai-chinh.txt')).filter(({ slug }) => slug === 'plans')
    expect(rows.map(({ cells }) => cells)).toEqual([
      {
        type: 'QD',
        number: '769/QĐ-UBND',
        issuedOn: '17/06/2022',
        issuer: 'UBND tỉnh',
        subject: 'ban hành Kế hoạch tổ chức thực hiện Phong trào thi đua',
        role: 'responds',
      },
      {
        type: 'KH',
        number: '1556/KH-STC',
        issuedOn: '05/07/2022',
        issuer: 'Sở Tài chính',
        subject: 'hưởng ứng Phong trào thi đua',
        role: 'implements',
      },
    ])
    for (const { cells } of rows) expect(readRow(rowsOf('plans'), cells).problems).toEqual([])
  })

  it('of recommendations are none where nothing is asked for', async () => {
    const texts = async (section: string) =>
      readRows(await typed(`I. ĐẶC ĐIỂM TÌNH HÌNH\nCó.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\n${section}`)).map(({ cells }) => cells)
    expect(await texts('Sở không có đề xuất, kiến nghị gì thêm.')).toEqual([])
    expect(await texts('1. Đối với Trung ương: Không.\nIV.2. Đề nghị tỉnh cấp kinh phí.')).toEqual([
      { addressee: 'province', kind: 'funding', text: 'Đề nghị tỉnh cấp kinh phí.' },
    ])
  })

  it('of a thôn are a collective’s, of a plan in a table typed by its symbol', async () => {
    const rows = readRows(
      await typed(
        'I. ĐẶC ĐIỂM TÌNH HÌNH\nCó.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN\n2. Các văn bản triển khai\n| STT | Số, ký hiệu | Trích yếu |\n| 1 | 145/KH-STC | Thi đua |\n4. Khen thưởng\n| STT | Tập thể | Hình thức |\n| 1 | Thôn Điền Trang | Bằng khen của Chủ tịch UBND tỉnh |',
      ),
    )
    expect(rows.map(({ cells }) => cells['type'] ?? cells['kind'])).toEqual(['KH', 'collective'])
  })

  it('of models, commendations and recommendations come from list items', async () => {
    const rows = readRows(await letter('so-ket-so-tai-chinh.txt'))
    expect(
      rows
        .filter(({ slug }) => slug === 'exemplary-models')
        .map(({ cells }) => [cells['name'], cells['kind'], cells['what']]),
    ).toEqual([
      ['Kho bạc không giấy tờ', 'model', 'rút ngắn thời gian thanh toán cho các xã.'],
      ['Ông Trần Văn Lộc', 'individual', 'chuyên viên phòng Ngân sách: hướng dẫn 12 xã lập dự toán.'],
    ])
    expect(rows.find(({ slug }) => slug === 'commendations')?.cells).toEqual({
      recipient: 'Phòng Quản lý ngân sách',
      kind: 'collective',
      form: 'province-merit',
      authority: 'Chủ tịch UBND tỉnh',
      status: 'decided',
      decisionNumber: '215/QĐ-UBND',
      decisionDate: '02/03/2023',
    })
    expect(
      rows.filter(({ slug }) => slug === 'recommendations').map(({ cells }) => [cells['addressee'], cells['kind']]),
    ).toEqual([
      ['province', 'funding'],
      ['home-affairs', 'guidance'],
    ])
  })

  it('come from tables by the words of their header; group lines give the kind', async () => {
    const rows = readRows(await letter('bang-trong-van-ban.txt'))
    expect(
      rows.map(({ slug, cells }) => [
        slug,
        cells['number'] ?? cells['recipient'],
        cells['type'] ?? cells['kind'],
        cells['form'] ?? cells['issuer'],
      ]),
    ).toEqual([
      ['plans', '22/KH-CCB', 'KH', 'Hội Cựu chiến binh tỉnh'],
      ['commendations', 'Hội Cựu chiến binh xã Ba Vinh', 'collective', 'province-merit'],
      ['commendations', 'Ông Lý Văn Đức', 'worker', 'province-merit'],
    ])
  })

  it('of recommendations take the addressee of the line above', async () => {
    const rows = readRows(await letter('tong-ket-ubnd-xa.txt')).filter(({ slug }) => slug === 'recommendations')
    expect(rows.map(({ cells }) => [cells['addressee'], cells['text']])).toEqual([
      ['province', 'Tiếp tục hỗ trợ xi măng làm đường.'],
      ['home-affairs', 'Tập huấn nghiệp vụ cho công chức xã.'],
    ])
  })
})

describe('figures', () => {
  const figures = (json: LetterJson) => readFigures(placeTexts(json, midTermTemplate), midTermTemplate)

  it('of the outline come from the sentences of their chapter', async () => {
    expect(figures(await letter('so-ket-so-tai-chinh.txt')).map(({ item, key, typed }) => [item, key, typed])).toEqual([
      ['I.1', 'civilServants', '62'],
      ['I.1', 'contractWorkers', '4'],
      ['I.1', 'divisions', '7'],
      ['II.1', 'conferences', '2'],
      ['II.2', 'workdays', '120'],
    ])
  })

  it('are given in the unit of the outline', async () => {
    const json = await typed(
      'II. KẾT QUẢ TRIỂN KHAI\n2. Các văn bản triển khai, hưởng ứng\nHuy động nguồn lực 1,25 tỷ đồng; đăng 36 tin, bài; nhân dân hiến 1,5 ha đất; nguồn lực huy động khác.',
    )
    expect(figures(json).map(({ key, typed: value }) => [key, value])).toEqual([
      ['newsItems', '36'],
      ['fundsMobilised', '1250'],
      ['landDonated', '15000'],
    ])
  })
})
