import { describe, expect, it } from 'vitest'
import { toldDates } from './told-dates.ts'

describe('dates on which something was', () => {
  it.each([
    ['Ngày 17/6/2022, sở tổ chức hội nghị phát động.', ['2022-06-17']],
    ['Hội nghị được tổ chức ngày 07 tháng 11 năm 2023.', ['2023-11-07']],
    ['Hội nghị ngày 7-11-2023, lễ phát động 8.11.2023', ['2023-11-07', '2023-11-08']],
    ['Từ ngày 01/01/2022 đến ngày 31/12/2022 có 12 mô hình', ['2022-01-01', '2022-12-31']],
    ['Báo cáo kết quả tính đến ngày 30/11/2023', ['2023-11-30']],
    ['Thực hiện Kế hoạch của sở, ngày 17/6/2022 đã tổ chức tập huấn', ['2022-06-17']],
    ['Quyết định số 769/QĐ-UBND ngày 1/2/2021 của tỉnh. Ngày 3/4/2022 họp.', ['2022-04-03']],
    ['Quyết định số 769/QĐ-UBND ngày 1/2/2021, ngày 3/4/2022 họp', ['2022-04-03']],
    ['Ngày 15/9/2022, sở tổ chức hội nghị'.normalize('NFD'), ['2022-09-15']],
  ])('%s', (text, days) => expect(toldDates(text)).toEqual(days))
})

describe('dates of documents are rightly old', () => {
  it.each([
    'Thực hiện Chỉ thị số 35/CT-UBND ngày 12/5/2023 của UBND tỉnh',
    'Quyết định số 769/QĐ-UBND, ngày 17/6/2022',
    'Nghị quyết 12-NQ/TU (ngày 17/6/2022)',
    'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ',
    'Căn cứ Luật Thi đua, khen thưởng năm nay; Luật Thi đua ngày 15 tháng 6 năm 2022',
    'Quyết định của Chủ tịch UBND tỉnh ngày 17/6/2022 về việc khen thưởng',
    'Công văn ngày 3/4/2023 của Sở Nội vụ',
    'QĐ 769 ngày 17/6/2022',
    'các Kế hoạch ngày 1/2/2022, 3/4/2022 và ngày 5/6/2022 của sở',
    'Kế hoạch số 12/KH-UBND ngày 1/2/2022 và số 15/KH-UBND ngày 3/4/2022',
    'Ngày 17/6/2022, UBND tỉnh ban hành Quyết định khen thưởng',
    'Ngày 17/6/2022 có Kế hoạch số 12/KH-SNV',
    '| 1 | 12/KH-SNV | 17/6/2022 | Phát động |',
  ])('%s', (text) => expect(toldDates(text)).toEqual([]))
})

describe('neither are', () => {
  it.each([
    ['days that are remembered', 'Kỷ niệm 75 năm Ngày Bác Hồ ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023)'],
    ['days of founding', 'chào mừng ngày thành lập ngành 28/8/1945'],
    ['days from which something is in force', 'có hiệu lực từ ngày 01/01/2024'],
    ['a cell that is a date', '17/06/2022'],
    ['no days', '31/02/2022, tỷ lệ 12/34/2022, mã 1/2/20223'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(toldDates(text)).toEqual([]))
})
