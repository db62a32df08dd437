import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import type { Ledger } from '../ledger.ts'
import type { Line } from '../outline/line.ts'

const address = /^[*\s]{0,6}k[íi]nh\s{1,4}g[ửu]i\s{0,4}:?\s*/iu

/** The addressees of "Kính gửi", on its line or in a list under it, and the lines that are none. */
export function readAddressees(
  lines: readonly Line[],
  ledger: Ledger,
): { readonly addressees: readonly string[]; readonly left: readonly Line[] } {
  const addressees: string[] = []
  const left: Line[] = []
  let open = false
  for (const line of lines) {
    const begins = address.exec(line.text)
    const listed = bulletPattern.exec(line.text)
    const goesOn: boolean = open && addressees.length > 0 && /^(?:\p{Ll}|\(qua\s)/u.test(line.text)
    open = line.kind === 'text' && (begins !== null || (open && (listed !== null || goesOn)))
    if (!open) {
      left.push(line)
      continue
    }
    ledger.claim([line], 'addressee')
    if (begins) addressees.push(...entries(line.text.slice(begins[0].length).replace(bulletPattern, '')))
    else if (listed) addressees.push(...entries(line.text.slice(listed[0].length)))
    else addressees.push(...entries(`${addressees.pop() ?? ''} ${line.text}`))
  }
  return { addressees, left }
}

/** Whether a line begins the address. */
export const isAddress = (text: string): boolean => address.test(text)

/** One or more of them: "Bộ Nội vụ; UBND tỉnh." */
const entries = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim().replace(/[.,\s]+$/u, ''))
    .filter((one) => one !== '')
