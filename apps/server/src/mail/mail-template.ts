/** Languages that mails are written in: those of the interface. */
export type MailLocale = 'vi' | 'en'

/** What a template may ask for. */
interface MailTools {
  /** A page's address from its path. */
  address(path: string): string
  /** An instant as the reader's clock in Vietnam shows it. */
  time(instant: Date): string
}

/** A mail in each language, from what it tells. Lines are plain text. */
export type MailTemplate<Data> = Readonly<
  Record<MailLocale, (data: Data, tools: MailTools) => { readonly subject: string; readonly lines: readonly string[] }>
>

const clocks: Record<MailLocale, Intl.DateTimeFormat> = {
  vi: clock('vi-VN'),
  en: clock('en-GB'),
}

function clock(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })
}

/** Subject and text of a mail in its reader's language. `appUrl` is the address that people reach the product at. */
export function writeMail<Data>(
  template: MailTemplate<Data>,
  locale: MailLocale,
  appUrl: string,
  data: Data,
): { readonly subject: string; readonly text: string } {
  const { subject, lines } = template[locale](data, {
    address: (path) => `${appUrl}${path}`,
    time: (instant) => clocks[locale].format(instant),
  })
  return { subject, text: lines.join('\n') }
}
