import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import type { Regime } from '../directory.ts'
import { wordList } from './word-list.ts'

/** Words for the kinds of agency. */
export const kindWords = wordList<AgencyKind>({
  department: [
    'Sở, ban, ngành',
    'Sở',
    'Ban',
    'Ngành',
    'Sở, ngành',
    'Cơ quan chuyên môn',
    'Cơ quan hành chính',
    'Cơ quan nhà nước',
    'Đơn vị sự nghiệp',
  ],
  party: ['Cơ quan Đảng', 'Đảng', 'Ban Đảng', 'Ban của Đảng', 'Đảng ủy', 'Khối Đảng', 'Các cơ quan Đảng'],
  front: [
    'Mặt trận và tổ chức chính trị - xã hội',
    'Mặt trận',
    'MTTQ',
    'Mặt trận Tổ quốc',
    'Mặt trận và các tổ chức chính trị - xã hội',
    'MTTQ và các tổ chức chính trị - xã hội',
    'MTTQ và tổ chức chính trị - xã hội',
    'Tổ chức chính trị - xã hội',
    'Đoàn thể',
  ],
  armed: ['Lực lượng vũ trang', 'LLVT', 'Công an', 'Quân đội', 'Quân sự', 'Biên phòng'],
  vertical: [
    'Cơ quan trung ương theo ngành dọc',
    'Ngành dọc',
    'Trung ương',
    'Cơ quan ngành dọc',
    'Cơ quan ngành dọc trung ương',
    'Cơ quan trung ương',
    'Cơ quan trung ương đóng trên địa bàn',
  ],
  commune: [
    'Xã, phường, đặc khu',
    'Xã',
    'Phường',
    'Đặc khu',
    'Cấp xã',
    'UBND cấp xã',
    'UBND xã',
    'UBND phường',
    'UBND đặc khu',
    'UBND xã, phường, đặc khu',
    'Ủy ban nhân dân cấp xã',
  ],
  enterprise: ['Doanh nghiệp', 'Công ty', 'DN'],
  association: ['Hội', 'Các hội', 'Hiệp hội', 'Hội quần chúng', 'Tổ chức hội', 'Liên hiệp hội', 'Hội đặc thù'],
})

/** Words for who answers for the letter. */
export const regimeWords = wordList<Regime>({
  head: ['Thủ trưởng', 'Chế độ thủ trưởng', 'Một thủ trưởng', 'Người đứng đầu', 'Cá nhân'],
  collective: ['Tập thể', 'Chế độ tập thể', 'Tập thể lãnh đạo', 'Hội đồng'],
})
