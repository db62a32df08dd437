/** A header or body in quoted-printable as text. */
const fromQuoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/gu, '')
      .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const encodedWord = /=\?utf-8\?([BQ])\?([^?]*)\?=(?:\s+(?==\?))?/giu

const headerText = (value: string): string =>
  value.replaceAll(encodedWord, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : fromQuoted(text.replaceAll('_', ' ')),
  )

/** What our mails say: plain text of one part, with its subject and id. */
export function parseMail(source: string): { readonly id: string; readonly subject: string; readonly text: string } {
  const end = source.indexOf('\r\n\r\n')
  const head = source.slice(0, end).replaceAll(/\r\n\s+/gu, ' ')
  const body = source.slice(end + 4)
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'imu').exec(head)?.[1]?.trim() ?? ''
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? fromQuoted(body)
        : body
  return { id: header('Message-ID'), subject: headerText(header('Subject')), text: text.trim() }
}
