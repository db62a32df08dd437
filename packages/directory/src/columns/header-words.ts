import { type AgencyField, agencyFields, type Field, type PersonField, personFields, type TableKind } from './fields.ts'
import { fold } from './fold.ts'

/** Words over a column of agencies, the usual ones first; they are compared without marks, case and punctuation. */
export const agencyHeaders: Readonly<Record<AgencyField, readonly [string, ...string[]]>> = {
  code: [
    'Mã cơ quan',
    'Mã',
    'Mã đơn vị',
    'Mã cơ quan, đơn vị',
    'Mã số',
    'Mã số đơn vị',
    'Mã ĐV',
    'Mã CQ',
    'Agency code',
    'Code',
  ],
  electronicCode: [
    'Mã định danh điện tử',
    'Mã định danh',
    'Mã định danh cơ quan',
    'Mã định danh đơn vị',
    'Mã ĐDĐT',
    'Electronic code',
    'Electronic identification code',
  ],
  name: [
    'Tên cơ quan',
    'Tên',
    'Tên đơn vị',
    'Tên cơ quan, đơn vị',
    'Cơ quan',
    'Đơn vị',
    'Cơ quan, đơn vị',
    'Tên đầy đủ',
    'Agency name',
    'Agency',
    'Name',
  ],
  shortName: ['Tên ngắn', 'Tên viết tắt', 'Tên gọi tắt', 'Tên rút gọn', 'Short name'],
  symbol: ['Ký hiệu', 'Kí hiệu', 'Ký hiệu văn bản', 'Chữ viết tắt', 'Symbol'],
  kind: ['Loại hình', 'Loại', 'Loại cơ quan', 'Loại đơn vị', 'Loại hình cơ quan', 'Nhóm', 'Kind', 'Type'],
  superiorLine: [
    'Dòng cơ quan chủ quản',
    'Cơ quan chủ quản',
    'Tên cơ quan chủ quản',
    'Cơ quan chủ quản trên văn bản',
    'Superior line',
    'Superior body',
  ],
  letterPlace: ['Địa danh', 'Địa danh trên văn bản', 'Nơi ban hành', 'Place', 'Letter place'],
  headPost: [
    'Chức vụ người đứng đầu',
    'Chức danh người đứng đầu',
    'Chức vụ thủ trưởng',
    'Chức vụ người ký',
    'Head post',
    'Post of the head',
  ],
  regime: ['Chế độ làm việc', 'Chế độ', 'Chế độ lãnh đạo', 'Regime'],
  parentCode: [
    'Mã cơ quan cấp trên',
    'Mã đơn vị cấp trên',
    'Cơ quan cấp trên',
    'Đơn vị cấp trên',
    'Cấp trên',
    'Mã cấp trên',
    'Trực thuộc',
    'Parent code',
    'Parent',
  ],
  block: ['Khối, cụm thi đua', 'Khối', 'Cụm', 'Khối thi đua', 'Cụm thi đua', 'Khối cụm', 'Mã khối', 'Mã cụm', 'Block'],
  predecessorCodes: [
    'Mã cơ quan tiền thân',
    'Cơ quan tiền thân',
    'Tiền thân',
    'Mã tiền thân',
    'Hợp nhất từ',
    'Predecessor codes',
    'Predecessors',
    'Predecessor',
  ],
  validFrom: [
    'Có hiệu lực từ',
    'Từ ngày',
    'Ngày thành lập',
    'Hiệu lực từ',
    'Hiệu lực từ ngày',
    'Ngày bắt đầu',
    'Ngày hiệu lực',
    'Valid from',
    'From',
  ],
  validUntil: [
    'Hết hiệu lực từ',
    'Hết hiệu lực',
    'Đến ngày',
    'Ngày kết thúc',
    'Hiệu lực đến',
    'Hết hiệu lực từ ngày',
    'Ngày hết hiệu lực',
    'Ngày giải thể',
    'Valid until',
    'Until',
  ],
}

/** Words over a column of people, the usual ones first. */
export const personHeaders: Readonly<Record<PersonField, readonly [string, ...string[]]>> = {
  email: ['Thư điện tử', 'Email', 'E-mail', 'Địa chỉ email', 'Địa chỉ thư điện tử', 'Hộp thư', 'Hộp thư công vụ'],
  name: ['Họ và tên', 'Họ tên', 'Tên', 'Họ và tên cán bộ', 'Name', 'Full name'],
  agencyCode: [
    'Mã cơ quan',
    'Mã đơn vị',
    'Mã cơ quan, đơn vị',
    'Mã định danh',
    'Mã định danh điện tử',
    'Mã',
    'Cơ quan',
    'Đơn vị',
    'Cơ quan, đơn vị',
    'Agency code',
    'Agency',
  ],
  role: ['Vai trò', 'Quyền', 'Vai trò trong hệ thống', 'Phân quyền', 'Role'],
  maySubmit: ['Được gửi báo cáo', 'Được gửi', 'Quyền gửi', 'Ủy quyền gửi', 'Được ủy quyền gửi', 'May submit'],
  blocks: [
    'Khối, cụm thẩm định',
    'Khối, cụm thi đua',
    'Khối, cụm phụ trách',
    'Khối',
    'Cụm',
    'Khối cụm',
    'Khối phụ trách',
    'Cụm phụ trách',
    'Blocks',
    'Block',
  ],
  validFrom: ['Từ ngày', 'Có hiệu lực từ', 'Hiệu lực từ', 'Ngày bắt đầu', 'Valid from', 'From'],
  validUntil: ['Đến ngày', 'Hết hiệu lực từ', 'Hiệu lực đến', 'Ngày kết thúc', 'Hết hiệu lực', 'Valid until', 'Until'],
}

const byHeader: Readonly<Record<TableKind, ReadonlyMap<string, Field>>> = {
  agencies: new Map(agencyFields.flatMap((field) => agencyHeaders[field].map((word) => [fold(word), field] as const))),
  people: new Map(personFields.flatMap((field) => personHeaders[field].map((word) => [fold(word), field] as const))),
}

/** What the words over a column mean in a table of that kind; a note in brackets or a star does not count. */
export function fieldOf(header: string, kind: TableKind): Field | null {
  const known = byHeader[kind]
  return known.get(fold(header)) ?? known.get(fold(header.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' '))) ?? null
}
