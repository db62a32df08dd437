export const messages = {
  left: (days: number) =>
    days > 1
      ? `còn ${days}\u00a0ngày`
      : days === 1
        ? 'đến hết ngày mai'
        : days === 0
          ? 'hết hạn cuối ngày hôm nay'
          : `quá hạn ${-days}\u00a0ngày`,
  extension: (day: string | null, by: string, at: string, reason: string) =>
    `${day ? `Gia hạn đến ${day}` : 'Bỏ gia hạn'}: ${by} duyệt ngày ${at}. Lý do: ${reason}`,
  /** What an extension does beside moving the deadline. */
  extensionEffects: {
    lateToOnTime: 'Gia hạn sau khi nộp: báo cáo nộp muộn được tính đúng hạn.',
    afterCompilerDeadline: 'Hạn này sau hạn tổng hợp của đợt.',
  },
  roundCancelled: (reason: string) => `Đợt đã hủy. Lý do: ${reason}`,
}
