import { dateText } from '#lib/time.ts'

/** Short names of rounds, `11/2025` by the month in which each opened; two of one month are numbered. */
export function roundNames(rounds: readonly { readonly opensAt: string }[]): string[] {
  const months = rounds.map(({ opensAt }) => dateText(opensAt).slice(3))
  return months.map((month, nth) => {
    if (months.indexOf(month) === months.lastIndexOf(month)) return month
    return `${month} (${months.slice(0, nth + 1).filter((one) => one === month).length})`
  })
}
