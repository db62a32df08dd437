import type { DeadlineEffect } from '@thidua/schema/generated/graphql'

export const running = {
  days: (opens: string, agencies: string, compiler: string) =>
    `Mở ${opens} · hạn của các đơn vị ${agencies} · hạn tổng hợp ${compiler}`,
  published: 'Đã công bố đợt báo cáo.',
  sent: (sent: string, asked: string) => `Đã gửi ${sent}/${asked}`,
  board: 'Mở bảng theo dõi',
  copy: 'Chuẩn bị đợt mới từ đợt này',
  copied: 'Đợt mới chép từ đợt trước: nhập tên và thời gian rồi lưu.',
  cancelled: 'Đợt này đã hủy',
  moveDeadline: 'Dời hạn',
  moveTitle: 'Dời hạn của đợt',
  moveLine: 'Hạn mới có hiệu lực với mọi đơn vị. Hạn cũ và lý do được lưu trong lịch sử.',
  moved: 'Đã dời hạn.',
  extensionsBefore: (count: string, day: string) =>
    `${count} đơn vị được gia hạn đến ngày không sau ${day}: từ nay theo hạn mới của đợt.`,
  effects: {
    agencyDeadlineOff: 'Hạn của các đơn vị rơi vào ngày nghỉ.',
    compilerDeadlineOff: 'Hạn tổng hợp rơi vào ngày nghỉ.',
    lateToOnTime: 'Có báo cáo đã gửi muộn sẽ được tính đúng hạn.',
    onTimeToLate: 'Có báo cáo đã gửi đúng hạn sẽ bị tính muộn.',
  } satisfies Record<DeadlineEffect, string>,
  regimeTitle: 'Sửa căn cứ, hướng dẫn',
  regimeLine: 'Chuyên viên các đơn vị đọc được nội dung mới ngay. Nội dung cũ được lưu trong lịch sử.',
  releases: 'Người thẩm định chỉ đề nghị trả lại báo cáo; người tổng hợp xem lại rồi mới trả lại cho đơn vị.',
  move: 'Dời hạn',
  cancel: 'Hủy đợt',
  cancelTitle: 'Hủy đợt báo cáo này?',
  cancelLine: 'Các đơn vị đọc được lý do; báo cáo đóng lại, những gì đã viết vẫn được giữ. Không mở lại được.',
  cancelConfirm: 'Hủy đợt báo cáo',
  keep: 'Thôi',
  addTitle: 'Thêm cơ quan vào đợt',
  regime: 'Nội dung chế độ báo cáo',
}
