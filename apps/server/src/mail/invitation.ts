import type { MailTemplate } from './mail-template.ts'

/** What a mail with a link says. */
export interface LinkTold {
  readonly name: string
  /** The address to sign in with. */
  readonly email: string
  /** Of the page, with the code. */
  readonly path: string
  readonly expiresAt: Date
}

/** To somebody who has an account now and no password yet. */
export const invitation: MailTemplate<LinkTold> = {
  vi: (told, { address, time }) => ({
    subject: 'Mời anh/chị đặt mật khẩu để dùng Báo cáo thi đua',
    lines: [
      `Kính gửi anh/chị ${told.name},`,
      '',
      'Anh/chị vừa được mở tài khoản trên trang Báo cáo thi đua. Mở đường dẫn sau để đặt mật khẩu:',
      address(told.path),
      '',
      `Đường dẫn dùng được một lần, đến ${time(told.expiresAt)}. Xin không chuyển thư này cho người khác.`,
      `Thư điện tử để đăng nhập: ${told.email}`,
      '',
      'Nếu đường dẫn đã hết hạn, hãy đề nghị người quản trị gửi đường dẫn mới.',
    ],
  }),
  en: (told, { address, time }) => ({
    subject: 'Choose a password for Emulation reports',
    lines: [
      `Dear ${told.name},`,
      '',
      'You now have an account for Emulation reports. Open this link to choose your password:',
      address(told.path),
      '',
      `The link works once, until ${time(told.expiresAt)}. Please do not pass this mail on.`,
      `E-mail to sign in with: ${told.email}`,
      '',
      'If the link has expired, ask the administrator for a new one.',
    ],
  }),
}
