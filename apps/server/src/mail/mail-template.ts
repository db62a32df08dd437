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

/**
 * What a mail tells, each text on one line and without marks that turn the direction of writing: a name, whoever typed
 * it, makes neither a header nor a line that looks like ours.
 */
function asWords<Told>(told: Told): Told {
  if (typeof told === 'string') return told.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+|\p{Cf}/gu, oneBlank) as Told
  if (Array.isArray(told)) return told.map(asWords) as Told
  if (typeof told !== 'object' || told === null || told instanceof Date) return told
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, asWords(value)])) as Told
}

const oneBlank = (marks: string): string => (/\p{Cf}/u.test(marks) ? '' : ' ')

/** Subject and text of a mail in its reader's language. `appUrl` is the address that people reach the product at. */
export function writeMail<Data>(
  template: MailTemplate<Data>,
  locale: MailLocale,
  appUrl: string,
  data: Data,
): { readonly subject: string; readonly text: string } {
  const { subject, lines } = template[locale](asWords(data), {
    address: (path) => `${appUrl}${path}`,
    time: (instant) => clocks[locale].format(instant),
  })
  return { subject, text: lines.join('\n') }
}
