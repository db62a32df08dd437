export const messages = {
  product: 'Báo cáo thi đua',
  productLine: 'Báo cáo phong trào thi đua, khen thưởng',
  title: (page: string) => `${page} – Báo cáo thi đua`,
  errorTitle: (page: string) => `Lỗi: ${page}`,
  guide: 'Hướng dẫn cho trang này',
  skip: 'Đến nội dung chính',
  home: 'Trang chủ',
  search: 'Tìm kiếm',
  administration: 'Quản trị',
  ownAgency: 'Cơ quan của tôi',
  notices: {
    none: 'Thông báo',
    unread: (count: string) => `Thông báo: ${count} chưa đọc`,
    many: (count: string) => `${count}+`,
  },
  loading: 'Đang tải…',
  person: {
    menu: (name: string) => `Tài khoản: ${name}`,
    account: 'Tài khoản của tôi',
    language: 'Ngôn ngữ',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    theme: 'Giao diện',
    themes: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
    signOut: 'Đăng xuất',
    unreachable: 'Chưa liên lạc được với máy chủ, nên tài khoản vẫn đang mở. Hãy thử lại khi có mạng.',
  },
  roles: {
    clerk: 'Chuyên viên',
    head: 'Lãnh đạo',
    reviewer: 'Người thẩm định',
    compiler: 'Người tổng hợp',
    viewer: 'Lãnh đạo tỉnh',
  },
  /** Said one after the other, as far as each holds. */
  offline: {
    since: (time: string) => ` từ ${time}`,
    noNetwork: (since: string) => `Máy đang không có mạng${since}.`,
    noServer: (since: string) => `Chưa liên lạc được với máy chủ${since}.`,
    kept: 'Anh/chị vẫn viết được, mọi chữ được giữ trên máy này và sẽ tự gửi lên khi có mạng.',
    unkept:
      'Trình duyệt không giữ được chữ nào trên máy này (bộ nhớ đầy hoặc bị chặn). Xin đừng đóng trang cho đến khi có mạng lại: chữ vừa viết chỉ còn trên trang này.',
    shown: (at: string) => `Trang hiện nội dung lấy từ máy chủ lúc ${at}.`,
  },
  /** Reports that were asked to be sent without network. */
  waiting: {
    waits: (report: string, deadline: string) =>
      `“${report}” sẽ gửi khi có mạng. Biên nhận tính theo giờ máy chủ nhận được; hạn ${deadline}.`,
    sent: (report: string) => `Đã gửi “${report}”.`,
    changed: (report: string) =>
      `Chưa gửi “${report}”: nội dung trên máy chủ đã khác lúc anh/chị bấm gửi. Hãy xem lại rồi gửi.`,
    refused: (report: string) => `Chưa gửi được “${report}”: máy chủ chưa nhận. Hãy mở báo cáo để xem vì sao.`,
    receipt: 'Xem biên nhận',
    open: 'Mở báo cáo',
    read: 'Đã rõ',
  },
  /** Said before a passage of which nothing stands as it was: the old one, then the new one. */
  compared: { replaced: 'Thay toàn bộ đoạn này:' },
  /** Lists: of reports, agencies, people … */
  list: {
    find: 'Tìm',
    clear: 'Bỏ lọc',
    loading: 'Đang tải danh sách…',
    failed: 'Chưa tải được danh sách. Hãy thử lại.',
    retry: 'Thử lại',
    sort: (column: string) => `Sắp xếp theo: ${column}`,
  },
  /** Before a half-filled form goes with its page. */
  leaving: {
    title: 'Rời trang này?',
    body: 'Những gì anh/chị vừa nhập chưa được lưu và sẽ mất.',
    stay: 'Ở lại',
    leave: 'Bỏ và rời trang',
  },
  /** Forms that are sent. */
  sent: {
    heading: 'Có vấn đề cần sửa',
    rules: {
      required: 'Chỗ này chưa viết',
      tooLong: (most: string | null) => (most === null ? 'Rút ngắn lại' : `Rút ngắn còn tối đa ${most} ký tự`),
      other: 'Máy chủ chưa nhận chỗ này; hãy xem lại',
    },
  },
  endedDocument: {
    line: (name: string, day: string, successor: string | null) =>
      `${name} đã hết hiệu lực từ ${day}${successor === null ? '' : `; nay là ${successor}`}.`,
    successor: (type: string, number: string, issuer: string) => `${type} ${number} của ${issuer}`.trim(),
  },
  keys: {
    open: 'Phím tắt',
    intro: 'Phím tắt không tác dụng khi anh/chị đang gõ chữ.',
    list: 'Mở bảng này',
    search: 'Tìm kiếm',
    enabled: 'Dùng phím tắt trên máy này',
    close: 'Đóng',
  },
  notFound: {
    title: 'Không tìm thấy trang này',
    body: 'Có thể đường dẫn đã cũ, hoặc anh/chị không có quyền xem. Nếu cần quyền, hãy liên hệ người quản trị.',
    home: 'Về trang chủ',
  },
  failed: {
    title: 'Trang này chưa mở được',
    body: 'Những gì anh/chị đã viết vẫn còn. Hãy thử lại sau ít phút.',
    /** Nobody answers, and this device has not kept the page. */
    needsServer: 'Trang này cần có mạng',
    unreachable:
      'Chưa liên lạc được với máy chủ, và máy này không giữ trang này để xem khi không có mạng. Những gì anh/chị đã viết vẫn còn trên máy này.',
    retry: 'Thử lại',
    back: 'Quay lại trang trước',
    newBuild: 'Phần mềm vừa được nâng cấp. Hãy tải lại trang; những gì anh/chị đã viết vẫn còn.',
    reload: 'Tải lại trang',
  },
  /** A part of a page that comes when it is asked for. */
  part: {
    failed: 'Phần này chưa tải được. Những gì anh/chị đã viết vẫn còn.',
    retry: 'Thử lại',
    reload: 'Tải lại trang',
  },
}
