import { type PasswordProblem, passwordLength } from '@thidua/schema/http/account'
import { commonPasswords } from './common-passwords.ts'

/** Rows of the keyboard and of the alphabet, both ways, on and on. */
const runs = [
  '01234567890',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]
const everyRun = runs.flatMap((run) => [run, [...run].reverse().join('')]).map((run) => run.repeat(3))

/** Small letters without marks. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** Only letters, with digits and signs that stand for letters taken for them. */
const lettersOf = (text: string): string =>
  text
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')
    .replace(/[^a-z]/gu, '')

/** The words of a password without what is put before and behind them: `Matkhau@2026!` is `matkhau`. */
const cores = (folded: string): string[] => {
  const bare = folded.replace(/^[^a-z]+|[^a-z]+$/gu, '')
  return [bare.replace(/[^a-z]/gu, ''), lettersOf(bare)]
}

const isRepeated = (text: string): boolean => /^(.{1,5}?)\1+.{0,4}$/u.test(text) && new Set(text).size <= 5

/** What is wrong with a password that somebody chose; null when nothing is. A person's own name and address are no secret. */
export function passwordProblem(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): PasswordProblem | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'tooShort'
  if (length > passwordLength.most) return 'tooLong'
  const folded = fold(password)
  const [local = '', host = ''] = fold(email).split('@')
  const own = [local, host, ...host.split('.'), fold(name)].map(lettersOf).filter((text) => text.length > 2)
  const found = cores(folded)
  if (folded.includes(fold(email)) || own.some((text) => found.includes(text))) return 'personal'
  const plain = folded.replace(/[\s._-]/gu, '')
  if (/^\d+$/u.test(plain) || isRepeated(plain) || everyRun.some((run) => run.includes(plain))) return 'common'
  return found.some((core) => core === '' || commonPasswords.has(core)) ? 'common' : null
}
