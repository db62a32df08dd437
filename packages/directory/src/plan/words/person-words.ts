import type { Role } from '@thidua/schema/permissions'
import { wordList } from './word-list.ts'

/** Words for what a person may be in an agency. */
export const roleWords = wordList<Role>({
  clerk: ['Chuyên viên', 'CV', 'Cán bộ', 'Người soạn', 'Người soạn báo cáo', 'Nhập báo cáo'],
  head: ['Lãnh đạo', 'Thủ trưởng', 'Lãnh đạo cơ quan', 'Lãnh đạo đơn vị', 'Người ký'],
  reviewer: ['Thẩm định', 'Người thẩm định', 'Người xem xét', 'Chuyên viên thẩm định', 'Cán bộ thẩm định'],
  compiler: ['Tổng hợp', 'Người tổng hợp', 'Chuyên viên tổng hợp'],
  viewer: ['Lãnh đạo tỉnh', 'Người xem', 'Xem'],
})

/** Words for yes and no. */
export const yesNoWords = wordList<'yes' | 'no'>({
  yes: ['Có', 'x', 'Đúng', 'Được', '1', 'true', '✓', 'v'],
  no: ['Không', '0', 'Sai', 'Không được', 'false'],
})
