export const messages = {
  title: 'Quên mật khẩu',
  ask: 'Nhập thư điện tử dùng để đăng nhập. Chúng tôi gửi đến đó một đường dẫn để đặt mật khẩu mới, dùng được trong 1 giờ.',
  submit: 'Gửi đường dẫn',
  working: 'Đang gửi…',
  sentTitle: 'Hãy xem hộp thư',
  sent: (email: string) =>
    `Nếu ${email} là thư điện tử của một tài khoản, đường dẫn đặt mật khẩu đang trên đường đến đó. Không thấy sau vài phút thì xem mục thư rác, hoặc liên hệ người quản trị.`,
  tooMany: 'Đã yêu cầu nhiều lần. Hãy xem hộp thư, hoặc đợi ít phút rồi thử lại.',
  noMail: 'Hệ thống này chưa gửi được thư. Hãy đề nghị người quản trị cấp đường dẫn hoặc mã để đặt mật khẩu mới.',
  back: 'Về trang đăng nhập',
}
