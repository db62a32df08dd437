/** What an item offers of an issued letter of its own agency. */
export const issued = {
  title: (number: string) => `Báo cáo tổng hợp số ${number} đã ban hành`,
  offer: (number: string, day: string, round: string) =>
    `Cơ quan đã ban hành báo cáo tổng hợp số ${number} ngày ${day} (${round}): có thể lấy nội dung mục này từ đó.`,
  hint: 'Lấy vào rồi sửa như mọi bản nháp. Câu nào giữ nguyên thì cấp trên xem được câu ấy từ đơn vị nào; câu đã sửa là lời của báo cáo này.',
  rowsLeftOut: (rows: number) =>
    `Còn ${rows.toLocaleString('vi-VN')} dòng trong các báo cáo đã tổng hợp chưa đưa ra ở đây vì quá nhiều; xem phụ lục hoặc bảng tính của báo cáo tổng hợp.`,
  nothing: 'Báo cáo tổng hợp không có nội dung cho mục này.',
  waiting: 'Đang đọc báo cáo tổng hợp…',
  failed: 'Chưa đọc được báo cáo tổng hợp. Hãy thử lại khi có mạng.',
}
