import { upper } from './format-vietnamese.ts'
import type { LetterAgency } from './report-input.ts'

const committee = /^(ủy ban nhân dân|hội đồng nhân dân)\s+(.+)$/iu
const territory = /\s+(?:tỉnh|thành phố|xã|phường|đặc khu)\s+\S.*$/iu

/**
 * The issuing body's lines in capitals. A committee's territory goes on a line of its own; a
 * department's is left out where the superior body's line above already names it, as the decree's
 * models do (`UBND TỈNH QUẢNG NGÃI` / `SỞ NỘI VỤ`). Where neither line names the province of "… tỉnh", the
 * place of issue does.
 */
export function issuerLines({
  name,
  superiorLine,
  letterPlace,
}: Pick<LetterAgency, 'name' | 'superiorLine' | 'letterPlace'>): string[] {
  const split = committee.exec(name)
  if (split?.[1] && split[2]) return [upper(split[1]), upper(split[2])]
  if (name.endsWith(' tỉnh') && !upper(superiorLine).includes(upper(letterPlace)))
    return [upper(`${name} ${letterPlace}`)]
  const where = territory.exec(name)?.[0]
  const repeated = where !== undefined && upper(superiorLine).endsWith(upper(where.trim()))
  return [upper(repeated ? name.slice(0, -where.length) : name)]
}
