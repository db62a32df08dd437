import { countPhrase } from '../count-phrase.ts'
import type { TypedRow } from '../typed-rows.ts'
import type { RowsInLetter } from './rows-in-letter.ts'

const nouns = {
  collective: 'tập thể',
  enterprise: 'tập thể',
  household: 'hộ gia đình',
  leader: 'cá nhân',
  worker: 'cá nhân',
}

const recipients = (rows: readonly TypedRow[]): string => countPhrase(rows, 'kind', nouns, 'trường hợp')

/** Decided and proposed ones are never added up: a proposal is no commendation yet. */
const split = (rows: readonly TypedRow[]) => {
  const proposed = rows.filter(({ values }) => values['status'] === 'proposed')
  return { proposed, decided: rows.filter((row) => !proposed.includes(row)) }
}

export const commendations: RowsInLetter = {
  where: 'annex',
  summary(rows) {
    const { decided, proposed } = split(rows)
    return [
      decided.length > 0 && `Có ${recipients(decided)} được khen thưởng, gồm: ${byForm(decided)}`,
      proposed.length > 0 && `${decided.length > 0 ? 'đang' : 'Đang'} đề nghị khen thưởng ${recipients(proposed)}`,
    ]
      .filter(Boolean)
      .join('; ')
  },
  total(rows) {
    const { decided, proposed } = split(rows)
    return [decided.length > 0 && recipients(decided), proposed.length > 0 && `đang đề nghị: ${recipients(proposed)}`]
      .filter(Boolean)
      .join('; ')
  },
}

function byForm(rows: readonly TypedRow[]): string {
  const forms = Map.groupBy(rows, ({ texts }) => texts['form'] || 'Hình thức khác')
  return Array.from(forms, ([form, group]) => `${form} cho ${recipients(group)}`).join('; ')
}
