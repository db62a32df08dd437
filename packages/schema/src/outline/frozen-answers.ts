import { parsePath } from './parse-path.ts'
import type { PathKind } from './path-kinds.ts'
import type { Answers } from './paths.ts'

/**
 * What of a draft is sent: fields that say something, rows that were not removed. Emptied fields,
 * removed rows and what is never sealed stay in the agency's own history.
 */
export const frozenAnswers = (draft: Answers, parse: Parse = parsePath): Answers =>
  Object.fromEntries(
    Object.entries(draft).filter(([path, value]) => {
      if (value === '') return false
      const parsed = parse(path)
      if (parsed?.frozenWhen === 'never') return false
      return parsed?.frozenWhen !== 'ordered' || (draft[`${parsed.group}/order`] ?? '') !== ''
    }),
  )

type Parse = (path: string) => { readonly frozenWhen: PathKind['frozenWhen']; readonly group: string } | null
