export const messages = {
  title: 'Việc của tôi',
  setup: 'Bắt đầu',
  setupLead: 'Bốn bước để tỉnh bắt đầu nhận báo cáo trên hệ thống.',
  reports: 'Báo cáo của tôi',
  rounds: 'Đợt báo cáo tôi theo dõi',
  none: 'Hiện chưa có báo cáo nào anh/chị phải làm.',
  noneMore: 'Khi cơ quan chủ trì mở đợt báo cáo cho cơ quan của anh/chị, báo cáo sẽ hiện ở đây.',
  done: 'Đã xong',
  deadline: (day: string) => `Hạn ${day}`,
  left: (days: number) =>
    days > 1
      ? `còn ${days} ngày`
      : days === 1
        ? 'đến hết ngày mai'
        : days === 0
          ? 'hết hạn cuối ngày hôm nay'
          : `quá hạn ${-days} ngày`,
  extension: (day: string | null, by: string, at: string, reason: string) =>
    `${day ? `Gia hạn đến ${day}` : 'Bỏ gia hạn'}: ${by} duyệt ngày ${at}. Lý do: ${reason}`,
  /** What an extension does beside moving the deadline. */
  extensionEffects: {
    lateToOnTime: 'Gia hạn sau khi nộp: báo cáo nộp muộn được tính đúng hạn.',
    afterCompilerDeadline: 'Hạn này sau hạn tổng hợp của đợt.',
  },
  progress: (answered: number) => `${answered} mục đã có câu trả lời`,
  submitted: (at: string) => `Đã gửi ${at}`,
  acts: {
    start: 'Bắt đầu',
    continue: 'Viết tiếp',
    fix: 'Xem việc cần sửa',
    read: 'Đọc và gửi',
    view: 'Xem báo cáo',
    receipt: 'Xem biên nhận',
  },
  /** Reports that nobody asks for any more. */
  closed: { withdrawn: 'Không còn phải gửi', cancelled: 'Đợt đã hủy' },
  closedReason: (reason: string) => `Lý do: ${reason}`,
  roundCancelled: (reason: string) => `Đợt đã hủy. Lý do: ${reason}`,
  draftRounds: 'Đợt báo cáo đang chuẩn bị',
  unnamedRound: 'Chưa đặt tên',
  draftAgencies: (count: string) => `${count} cơ quan`,
  roundDeadline: (day: string) => `Hạn của các đơn vị ${day}`,
  roundProgress: (submitted: number, due: number, late: number) =>
    `Đã nộp ${submitted}/${due}${late > 0 ? ` · muộn ${late}` : ''}`,
  openRound: 'Mở bảng theo dõi',
}
