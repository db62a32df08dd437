import { fileLimits } from '@thidua/schema/files/file-limits'

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`
const gigabytes = (bytes: number) => `${bytes / 1024 / 1024 / 1024} GB`

export const messages = {
  title: 'Tệp minh chứng',
  ofRow: (row: string) => `Tệp minh chứng của ${row}`,
  choose: 'Thêm tệp',
  kinds: `PDF, ảnh (JPEG, PNG, WebP), Word, Excel; mỗi tệp không quá ${megabytes(fileLimits.fileBytes)}`,
  limits: `Mỗi báo cáo nhận tối đa ${fileLimits.files} tệp, tổng không quá ${megabytes(fileLimits.reportBytes)}.`,
  drop: 'Thả tệp vào đây',
  pasted: (at: string) => `Ảnh dán lúc ${at}`,
  count: (files: number) => `${files} tệp minh chứng`,
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi-VN')} KB`
      : `${(bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`,
  added: (by: string, at: string) => `${by} thêm lúc ${at}`,
  remove: 'Bỏ tệp',
  removing: (name: string) => `Bỏ tệp ${name}`,
  confirm: (name: string) => `Bỏ “${name}” khỏi báo cáo? Bản đã gửi trước đây vẫn giữ tệp này.`,
  keep: 'Giữ lại',
  cancel: 'Thôi gửi',
  cancelling: (name: string) => `Thôi gửi ${name}`,
  dismiss: 'Đã hiểu',
  again: 'Gửi lại ngay',
  sending: (percent: string) => `Đang gửi ${percent}`,
  checking: 'Đang kiểm tra tệp…',
  waiting: 'Giữ trên máy này, sẽ gửi khi có mạng',
  next: 'Chờ đến lượt gửi',
  notKept: 'Máy này hết chỗ nên không giữ được tệp: đừng đóng trang cho đến khi gửi xong.',
  unsent: {
    title: (files: number) => `Còn ${files} tệp minh chứng chưa lên máy chủ`,
    line: 'Gửi báo cáo bây giờ thì các tệp này không đi kèm. Chờ gửi xong, hoặc bỏ tệp ở mục của nó.',
  },
  sha256Line: 'Mã kiểm tra (SHA-256) của danh sách tệp: tệp nào đổi thì mã này đổi.',
  archive: 'Tải báo cáo và tệp minh chứng (.zip)',
  document: {
    title: (document: string) => `Tệp của văn bản ${document}`,
    none: 'Chưa có tệp.',
    add: 'Thêm tệp văn bản',
    replace: 'Thay bằng tệp khác',
    readers: 'Ai xem được phong trào, đợt báo cáo có văn bản này thì mở được tệp.',
    confirm: (name: string) => `Bỏ “${name}”? Nơi nào dùng văn bản này cũng không mở được tệp nữa.`,
  },
  refused: {
    empty: 'Tệp rỗng, chưa có nội dung. Hãy chọn lại tệp.',
    tooLarge: `Tệp lớn hơn ${megabytes(fileLimits.fileBytes)}. Hãy giảm dung lượng (nén ảnh, tách tệp PDF) rồi thêm lại.`,
    heic: 'Ảnh HEIC của iPhone nhiều máy không mở được. Hãy xuất ảnh sang JPEG (trên iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất) rồi thêm lại.',
    oldOffice:
      'Tệp Office kiểu cũ (.doc, .xls) hoặc có mật khẩu. Hãy lưu lại thành .docx, .xlsx hoặc PDF, không đặt mật khẩu.',
    unknownKind:
      'Nội dung không phải PDF, ảnh, Word hay Excel, dù tên tệp ghi thế nào. Hãy chọn đúng tệp, hoặc in ra PDF.',
    damaged: 'Tệp bị hỏng hoặc tải về chưa đủ. Hãy mở thử trên máy, lưu lại rồi thêm lại.',
    macros: 'Tệp có macro nên không nhận. Hãy lưu lại thành .docx hoặc .xlsx không macro, hoặc PDF.',
    tooManyPixels: 'Ảnh có kích thước quá lớn. Hãy thu nhỏ ảnh rồi thêm lại.',
    infected: 'Phần mềm diệt vi-rút thấy mã độc trong tệp này nên không nhận. Hãy quét máy đang dùng.',
    scannerAway: 'Phần mềm diệt vi-rút của máy chủ chưa trả lời nên tệp chưa được nhận. Tệp sẽ tự gửi lại.',
    tooManyFiles: `Báo cáo đã đủ ${fileLimits.files} tệp. Hãy bỏ bớt tệp khác hoặc gộp thành một PDF.`,
    reportFull: `Tổng dung lượng tệp của báo cáo vượt ${megabytes(fileLimits.reportBytes)}. Hãy bỏ bớt hoặc giảm dung lượng.`,
    personDay: `Trong 24 giờ qua anh/chị đã gửi ${fileLimits.personDayFiles} tệp hoặc ${gigabytes(fileLimits.personDayBytes)}, kể cả tệp đã bỏ. Tệp này giữ trên máy và tự gửi khi qua 24 giờ.`,
    agencyDay: `Trong 24 giờ qua cơ quan đã gửi ${gigabytes(fileLimits.agencyDayBytes)} tệp, kể cả tệp đã bỏ. Tệp này giữ trên máy và tự gửi khi qua 24 giờ.`,
    agencyFull: `Các báo cáo chưa gửi của cơ quan đang giữ ${gigabytes(fileLimits.agencyKeptBytes)} tệp. Hãy bỏ bớt tệp ở báo cáo khác; tệp đã bỏ thôi chiếm chỗ sau một ngày.`,
    tooManyUploads: 'Đang có quá nhiều tệp gửi dở. Tệp này sẽ tự gửi khi các tệp kia xong.',
    storeAway: 'Kho tệp của máy chủ chưa sẵn sàng. Tệp sẽ tự gửi lại.',
    partsLost: 'Phần đã gửi không còn nguyên. Tệp sẽ tự gửi lại từ đầu.',
    placeClosed: 'Chỗ này đang khóa nên chưa thêm tệp được.',
    wrongState: 'Báo cáo không còn mở để viết nên chưa thêm tệp được.',
    documentClosed:
      'Văn bản này còn được dùng ở phong trào hoặc đợt báo cáo mà anh/chị không quản lý. Nhờ người quản trị hệ thống thêm tệp.',
    unreadable: 'Trình duyệt không đọc được tệp: tệp đã bị chuyển, xóa hoặc đang mở ở chương trình khác.',
    gone: 'Báo cáo này không còn là của cơ quan anh/chị.',
  },
}
