/** One sign of an RTF file; text is bytes of the font's own code page. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const code = {
  open: 0x7b,
  close: 0x7d,
  slash: 0x5c,
  quote: 0x27,
  minus: 0x2d,
  space: 0x20,
  cr: 0x0d,
  lf: 0x0a,
} as const
/** Letters of the longest word and digits of the longest number that RTF has. */
const longestWord = 32
const longestNumber = 10

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** The signs of a file in order, each read once; bytes that `\bin` announces are passed over. */
export function* rtfTokens(file: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < file.length) {
    const byte = file[at] as number
    if (byte === code.open || byte === code.close) {
      at++
      yield byte === code.open ? { kind: 'open' } : { kind: 'close' }
    } else if (byte === code.cr || byte === code.lf) at++
    else if (byte !== code.slash) {
      const from = at
      while (at < file.length && !isSign(file[at] as number)) at++
      yield { kind: 'bytes', bytes: file.subarray(from, at) }
    } else if (isLetter(file[at + 1] ?? 0)) {
      const [token, end] = controlWord(file, at + 1)
      at = end
      if (token.word === 'bin') at += Math.max(0, token.value ?? 0)
      else yield token
    } else if (file[at + 1] === code.quote) {
      const byteOf = Number.parseInt(String.fromCharCode(file[at + 2] ?? 0, file[at + 3] ?? 0), 16)
      at += 4
      if (!Number.isNaN(byteOf)) yield { kind: 'bytes', bytes: Uint8Array.of(byteOf) }
    } else {
      yield { kind: 'symbol', symbol: String.fromCharCode(file[at + 1] ?? 0) }
      at += 2
    }
  }
}

const isSign = (byte: number): boolean =>
  byte === code.open || byte === code.close || byte === code.slash || byte === code.cr || byte === code.lf

function controlWord(file: Uint8Array, from: number): readonly [Extract<RtfToken, { kind: 'word' }>, number] {
  let at = from
  while (at - from < longestWord && isLetter(file[at] ?? 0)) at++
  const word = String.fromCharCode(...file.subarray(from, at))
  const number = at
  if (file[at] === code.minus) at++
  while (at - number < longestNumber && isDigit(file[at] ?? 0)) at++
  const value = Number.parseInt(String.fromCharCode(...file.subarray(number, at)), 10)
  if (file[at] === code.space) at++
  return [{ kind: 'word', word, value: Number.isNaN(value) ? null : value }, at]
}
