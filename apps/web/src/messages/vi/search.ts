import type { SearchKind } from '@thidua/schema/generated/graphql'

const kinds: Record<SearchKind, string> = {
  report: 'Nội dung báo cáo',
  plans: 'Kế hoạch, văn bản triển khai',
  exemplaryModels: 'Điển hình, mô hình',
  commendations: 'Khen thưởng',
  inspections: 'Kiểm tra, giám sát',
  recommendations: 'Đề xuất, kiến nghị',
  remarks: 'Ý kiến',
  draft: 'Bản nháp của cơ quan tôi',
  documents: 'Văn bản trong danh mục',
  agencies: 'Cơ quan, đơn vị',
  people: 'Người dùng',
  movements: 'Phong trào thi đua',
  rounds: 'Đợt báo cáo',
}

export const messages = {
  title: 'Tìm kiếm',
  found: (words: string) => `“${words}” – tìm kiếm`,
  filters: 'Tìm kiếm',
  words: 'Tìm trong mọi điều anh/chị được xem',
  hint: 'Ví dụ: quang ngai, 769/QĐ-UBND',
  lead: 'Gõ có dấu hay không dấu, viết hoa hay viết thường đều được. Chỉ tìm trong những gì anh/chị được xem.',
  narrow: 'Thu hẹp kết quả',
  kind: 'Loại',
  movement: 'Phong trào',
  round: 'Đợt báo cáo',
  block: 'Khối, cụm',
  year: 'Năm',
  count: (count: string) => `${count} kết quả`,
  chosen: 'đang chọn, bấm để bỏ',
  kinds,
  list: {
    found: (shown: string, total: string) => (shown === total ? `${total} kết quả` : `${shown} trong ${total} kết quả`),
    more: (count: string) => `Xem thêm ${count} kết quả`,
  },
  leastList: {
    found: (shown: string, total: string) => `${shown} trong hơn ${total} kết quả`,
    more: (count: string) => `Xem thêm ${count} kết quả`,
  },
  lately: 'Có rất nhiều kết quả: các số dưới đây chỉ đếm trong những báo cáo gửi gần đây nhất.',
  apart: {
    told: 'Không nơi nào viết liền các từ này. Dưới đây là những nơi có đủ các từ, dù đứng rời nhau.',
    look: 'Tìm cả nơi các từ đứng rời nhau',
    back: 'Chỉ tìm nơi viết liền các từ',
  },
  waiting: (reports: string) =>
    `Còn ${reports} báo cáo đang được đưa vào tìm kiếm nên chưa tìm thấy được; mời thử lại sau ít phút.`,
  nothing: 'Không tìm thấy gì.',
  nothingMore: 'Hãy thử ít từ hơn, hoặc bỏ bớt lựa chọn thu hẹp. Những gì anh/chị không được xem thì không có ở đây.',
  sent: (day: string) => `gửi ngày ${day}`,
  morePlaces: (count: string) => `và ${count} chỗ nữa trong báo cáo này`,
  letter: 'Thể thức văn bản',
}
