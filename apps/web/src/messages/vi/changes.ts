export const messages = {
  letter: 'Thể thức văn bản',
  levels: { mustFix: 'Phải sửa', worthALook: 'Nên xem lại' },
  states: { open: 'Mở', answered: 'Đã trả lời', closed: 'Đã xong' },
  by: (by: string, at: string) => `${by}, ${at}`,
  answers: { fixed: 'Đơn vị trả lời: đã sửa', explained: 'Đơn vị giải trình' },
  unanswered: 'Đơn vị chưa trả lời.',
  title: (from: number, to: number) => `Thay đổi từ lần gửi ${from} đến lần gửi ${to}`,
  /** Of any two. */
  titleOf: (before: string, after: string) => `Thay đổi từ “${before}” đến “${after}”`,
  nothingOf: 'Hai bản nói như nhau.',
  /** Before it is sent again. */
  titleDraft: (from: number) => `Thay đổi so với lần gửi ${from}`,
  nothing: 'Đơn vị gửi lại nhưng không thay đổi gì so với lần gửi trước.',
  nothingHint: 'Hãy xem phần giải trình của đơn vị, rồi tiếp nhận hoặc trả lại.',
  nothingDraft: 'Chưa có thay đổi nào so với lần gửi trước.',
  nothingDraftHint: 'Hãy xem các ý kiến và phần trả lời trước khi gửi lại.',
  remarks: 'Theo từng ý kiến',
  others: 'Thay đổi khác, ngoài các ý kiến',
  noChange: 'Không có thay đổi nào ở mục này.',
  added: 'Thêm',
  removed: 'Bỏ',
  moved: 'Đổi thứ tự',
  empty: '(để trống)',
  from: 'Trước:',
  to: 'Nay:',
  count: (count: number) => `${count} thay đổi`,
  /** What matters more comes first. */
  classes: ({ figures, rows, words, marks }: { figures: number; rows: number; words: number; marks: number }) =>
    [
      figures > 0 && `${figures} con số đổi`,
      rows > 0 && `${rows} dòng danh sách`,
      words > 0 && `${words} chữ`,
      marks > 0 && `${marks} dấu câu`,
    ]
      .filter(Boolean)
      .join('; ') || 'chỉ đổi khoảng trắng, định dạng',
  removedText: 'đã bỏ',
  answer: 'Câu trả lời',
  notNone: 'Không chọn “Không có”',
  addedText: 'đã thêm',
}
