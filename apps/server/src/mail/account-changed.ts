import { accountAddresses } from '@thidua/schema/http/addresses'
import type { MailLocale, MailTemplate } from './mail-template.ts'

/** What changed of how a person signs in. */
export const accountChanges = [
  'password',
  'authenticatorSet',
  'authenticatorRemoved',
  'passkeyAdded',
  'passkeyRemoved',
  'recoveryCodesMade',
  'secondFactorReset',
] as const
export type AccountChange = (typeof accountChanges)[number]

const changed: Record<MailLocale, Readonly<Record<AccountChange, string>>> = {
  vi: {
    password: 'Mật khẩu đã được đổi.',
    authenticatorSet: 'Đã bật ứng dụng xác thực.',
    authenticatorRemoved: 'Đã bỏ ứng dụng xác thực.',
    passkeyAdded: 'Đã thêm một khóa truy cập.',
    passkeyRemoved: 'Đã bỏ một khóa truy cập.',
    recoveryCodesMade: 'Đã tạo mã dự phòng mới; các mã cũ không dùng được nữa.',
    secondFactorReset: 'Người quản trị đã bỏ xác thực hai bước.',
  },
  en: {
    password: 'The password was changed.',
    authenticatorSet: 'An authenticator app was set up.',
    authenticatorRemoved: 'The authenticator app was removed.',
    passkeyAdded: 'A passkey was added.',
    passkeyRemoved: 'A passkey was removed.',
    recoveryCodesMade: 'New recovery codes were made; the old ones no longer work.',
    secondFactorReset: 'An administrator removed the second factor.',
  },
}

/** To whoever an account belongs to, after each change of how they sign in: they may not have made it. */
export const accountChanged: MailTemplate<{
  readonly name: string
  readonly email: string
  readonly change: AccountChange
  readonly at: Date
}> = {
  vi: (told, { address, time }) => ({
    subject: 'Tài khoản Báo cáo thi đua vừa có thay đổi',
    lines: [
      `Kính gửi anh/chị ${told.name},`,
      '',
      `Tài khoản ${told.email} vừa có thay đổi, lúc ${time(told.at)}:`,
      changed.vi[told.change],
      '',
      'Nếu chính anh/chị làm việc này, không cần làm gì thêm.',
      'Nếu không, hãy đặt lại mật khẩu ngay rồi báo cho người quản trị:',
      address(accountAddresses.forgotten),
    ],
  }),
  en: (told, { address, time }) => ({
    subject: 'Your account of Emulation reports was changed',
    lines: [
      `Dear ${told.name},`,
      '',
      `The account ${told.email} was changed, at ${time(told.at)}:`,
      changed.en[told.change],
      '',
      'If you did this yourself, there is nothing to do.',
      'If not, set a new password at once and tell an administrator:',
      address(accountAddresses.forgotten),
    ],
  }),
}
