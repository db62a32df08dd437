import type { ProblemRule } from '@thidua/schema/verdict'

/** What a message may name: the field, in its own words, and an example of a right answer. */
interface FieldWords {
  readonly label: string
  readonly example?: string | undefined
  readonly pick: boolean
  /** Of a whole item: whether "Không có" is a legal answer. */
  readonly mayBeNone?: boolean | undefined
}

const such = (example: string | undefined) => (example ? `, ví dụ ${example}` : '')

export const messages = {
  heading: 'Có vấn đề cần sửa',
  /** Each says what to do, not what is wrong. */
  rules: {
    required: ({ label, example, pick }) => `${pick ? 'Chọn' : 'Nhập'} ${label}${such(example)}`,
    date: ({ label }) => `Nhập ${label} theo ngày/tháng/năm có thật, ví dụ 17/6/2022`,
    number: ({ label }) => `Nhập ${label} bằng chữ số, ví dụ 1.234,5`,
    wholeNumber: ({ label }) => `Nhập ${label} là số nguyên, ví dụ 17`,
    negative: ({ label }) => `Nhập ${label} từ 0 trở lên`,
    shareOver100: ({ label }) => `Xem lại ${label}: tỷ lệ đang lớn hơn 100%`,
    documentNumber: ({ label }) => `Nhập ${label} đủ số và ký hiệu, ví dụ 769/QĐ-UBND`,
    choice: ({ label }) => `Chọn ${label} trong danh sách`,
    itemMissing: ({ label, mayBeNone }) => `Viết nội dung mục “${label}”${mayBeNone ? ' hoặc chọn “Không có”' : ''}`,
    itemNotDone: ({ label }) => `Xác nhận đã hoàn thành mục “${label}”`,
    noneWithContent: ({ label }) =>
      `Mục “${label}” chọn “Không có” nhưng còn nội dung đã viết; nội dung này sẽ không in`,
    tooManyRows: () => 'Bỏ bớt: một danh sách có nhiều nhất 1.000 dòng thì văn bản mới chứa hết',
    beforeRound: ({ label }) => `Xem lại ${label}: trước ngày có yêu cầu báo cáo của đợt này`,
    afterRound: ({ label }) => `Xem lại ${label}: sau ngày kết thúc đợt báo cáo này`,
    otherKind: ({ label }) => `Xem lại ${label}: sơ kết hay tổng kết không khớp với đợt này`,
    otherSymbol: ({ label }) => `Xem lại ${label}: ký hiệu không phải của cơ quan báo cáo`,
    otherYears: ({ label }) => `Xem lại ${label}: có năm nằm ngoài thời gian của phong trào`,
    formEnded: ({ label }) => `Xem lại ${label}: ngày quyết định sau khi hình thức này hết hiệu lực`,
    formForOthers: ({ label }) => `Xem lại ${label}: hình thức này không tặng cho đối tượng đã chọn`,
  } satisfies Record<ProblemRule, (field: FieldWords) => string>,
}
