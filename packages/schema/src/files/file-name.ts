import { type FileKind, fileKinds } from './file-kinds.ts'
import { fileLimits } from './file-limits.ts'

/** Names that Windows keeps for its devices, whatever ends them. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/iu

/** Control signs, signs that only steer how text runs (a name that reads `gpj.exe` backwards), and what Windows forbids. */
const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ud800-\udfff<>:"/\\|?*]/gu

/**
 * A file's name as every system can keep it: NFC, without what Windows forbids, not too long, with the ending of what the
 * file is by its bytes.
 */
export function safeFileName(given: string, kind: FileKind): string {
  const [usual, ...others] = fileKinds[kind].extensions
  const tidy = given.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/gu, ' ').trim()
  const ending = /\.([^.]{1,5})$/u.exec(tidy)?.[1]?.toLowerCase() ?? ''
  const right = [usual, ...others].some((one) => one === ending)
  const bare = (right ? tidy.slice(0, -ending.length - 1) : tidy).replaceAll(/^[. ]+|[. ]+$/gu, '')
  const short = [...bare]
  while (isTooLong(short.join(''))) short.pop()
  const stem = short.join('').replaceAll(/[. ]+$/gu, '')
  const named = stem === '' ? 'tep' : devices.test(stem) ? `_${stem}` : stem
  return `${named}.${right ? ending : usual}`
}

/** Windows counts units, most others bytes: 255 of either, of which some are for the ending and a number. */
const isTooLong = (stem: string): boolean =>
  stem.length > fileLimits.nameUnits || new TextEncoder().encode(stem).length > fileLimits.nameBytes

/** Makes names of one folder differ as Windows compares them: the second `a.pdf` is `a (2).pdf`. */
export function namesApart(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const dot = name.lastIndexOf('.')
    let candidate = name
    for (let nth = 2; taken.has(candidate.toLowerCase()); nth++)
      candidate = `${name.slice(0, dot)} (${nth})${name.slice(dot)}`
    taken.add(candidate.toLowerCase())
    return candidate
  })
}
