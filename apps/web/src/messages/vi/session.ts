export const messages = {
  endingTitle: 'Phiên làm việc sắp hết.',
  ending: (time: string) => `Phiên hết lúc ${time}; bấm “Làm việc tiếp” để ở lại.`,
  endingForGood: (time: string) =>
    `Phiên không kéo dài thêm được và hết lúc ${time}. Khi đó anh/chị nhập lại mật khẩu ngay trên trang này; mọi chữ vẫn còn nguyên.`,
  extend: 'Làm việc tiếp',
  overTitle: 'Phiên làm việc đã hết',
  over: 'Anh/chị cứ viết tiếp, mọi chữ vẫn còn nguyên trên trang này. Nhập mật khẩu để lưu lên máy chủ.',
  otherTitle: 'Người khác vừa đăng nhập trong trình duyệt này',
  other: (name: string, owner: string) =>
    `Trang này do ${owner} mở, nay ${name} đang đăng nhập. Không chữ nào ở đây được lưu dưới tên ${name}; chữ chưa lưu còn nguyên và là của ${owner}.`,
  openTheirs: (name: string) => `Mở trang của ${name}`,
  password: 'Mật khẩu',
  account: (email: string) => `Tài khoản ${email}`,
  resume: 'Tiếp tục',
  working: 'Đang đăng nhập…',
  code: 'Mã xác thực hoặc mã dự phòng',
  codeWrong: 'Mã chưa đúng hoặc đã dùng rồi. Hãy đợi mã mới rồi nhập lại.',
  expired: 'Bước này đã quá 10 phút. Hãy nhập lại mật khẩu.',
  deactivated: 'Tài khoản này đã ngừng sử dụng. Chữ chưa lưu vẫn còn trên máy này; hãy liên hệ người quản trị.',
  wrong: 'Mật khẩu chưa đúng. Hãy nhập lại.',
  tooMany: 'Nhiều lần nhập sai vào tài khoản này. Hãy đợi ít phút rồi thử lại.',
  unreachable: 'Chưa liên lạc được với máy chủ. Hãy thử lại.',
}
