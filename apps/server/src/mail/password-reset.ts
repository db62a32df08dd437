import type { LinkTold } from './invitation.ts'
import type { MailTemplate } from './mail-template.ts'

/** To somebody who lost their password: they asked for it, or an administrator did. */
export const passwordReset: MailTemplate<LinkTold> = {
  vi: (told, { address, time }) => ({
    subject: 'Đặt lại mật khẩu Báo cáo thi đua',
    lines: [
      `Kính gửi anh/chị ${told.name},`,
      '',
      `Có yêu cầu đặt lại mật khẩu cho tài khoản ${told.email}. Mở đường dẫn sau để đặt mật khẩu mới:`,
      address(told.path),
      '',
      `Đường dẫn dùng được một lần, đến ${time(told.expiresAt)}. Xin không chuyển thư này cho người khác.`,
      'Đặt xong, tài khoản được đăng xuất khỏi mọi máy khác.',
      '',
      'Nếu anh/chị không yêu cầu, hãy bỏ qua thư này: mật khẩu hiện nay vẫn dùng được.',
    ],
  }),
  en: (told, { address, time }) => ({
    subject: 'Set a new password for Emulation reports',
    lines: [
      `Dear ${told.name},`,
      '',
      `A new password was asked for, for the account ${told.email}. Open this link to choose one:`,
      address(told.path),
      '',
      `The link works once, until ${time(told.expiresAt)}. Please do not pass this mail on.`,
      'Once it is set, all other devices are signed out.',
      '',
      'If you did not ask for it, leave this mail alone: your password works as before.',
    ],
  }),
}
