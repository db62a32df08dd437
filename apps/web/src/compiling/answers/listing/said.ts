import type { AgencyAnswer } from '@thidua/consolidation/answers/agency-answer'
import type { ItemCoverage, Use } from '@thidua/consolidation/coverage/coverage-of'
import type { AsideReason, Disposition } from '@thidua/consolidation/coverage/disposition'
import type { Part } from '@thidua/consolidation/sources/part'
import type { PointedWords } from '../../model/compiling.ts'

/** Words of an answer that a paragraph of the letter rests on. */
export interface UsedWords extends PointedWords {
  readonly pid: string
}

/** An answer with content, and what became of it. */
export interface Said {
  readonly answer: AgencyAnswer
  readonly use: Use
  /** Why it was set aside; null of one that was not. */
  readonly reason: AsideReason | null
  readonly note: string
  /** Of this very version, in the order of the letter's paragraphs. */
  readonly used: readonly UsedWords[]
}

interface Material {
  /** The answers to an item, in the order of the agencies. */
  readonly answers: readonly AgencyAnswer[]
  /** All paragraphs of the letter. */
  readonly parts: readonly Part[]
  readonly dispositions: readonly Disposition[]
  readonly coverage: ItemCoverage | null
}

/**
 * Lists what the agencies say to an item, call after call; what says the same as before stays the same object, so that a
 * keystroke in the letter draws nothing here.
 */
export function saidLister(): (material: Material) => readonly Said[] {
  const before = new Map<string, Said>()
  return ({ answers, parts, dispositions, coverage }) => {
    const uses = new Map(coverage?.answers.map(({ report, use }) => [report, use]))
    const decided = new Map(dispositions.map((disposition) => [disposition.report, disposition]))
    const used = usedWords(parts)
    return answers.flatMap((answer): Said[] => {
      if (answer.answer !== 'content') return []
      const { id, report } = answer.submission
      const { reason = null, note = '' } = decided.get(report) ?? {}
      const own = (used.get(id) ?? []).filter(({ path }) => path.startsWith(`${answer.item}/`))
      const said: Said = { answer, use: uses.get(report) ?? 'unread', reason, note, used: own }
      const known = before.get(id)
      if (known && isSame(known, said)) return [known]
      before.set(id, said)
      return [said]
    })
  }
}

/** What paragraphs rest on, by submission. */
function usedWords(parts: readonly Part[]): Map<string, UsedWords[]> {
  const used = new Map<string, UsedWords[]>()
  for (const { pid, sources } of parts)
    for (const { quote } of sources) {
      const { submission, path, start, end } = quote
      const words = { submission, path, start, end, pid }
      const known = used.get(submission)
      if (known) known.push(words)
      else used.set(submission, [words])
    }
  return used
}

const isSame = (one: Said, other: Said): boolean =>
  one.use === other.use &&
  one.reason === other.reason &&
  one.note === other.note &&
  JSON.stringify(one.used) === JSON.stringify(other.used) &&
  saysSame(one.answer.texts, other.answer.texts) &&
  saysSame(one.answer.figures, other.answer.figures)

const saysSame = (
  texts: readonly { readonly path: string; readonly text: string }[],
  others: readonly { readonly path: string; readonly text: string }[],
): boolean =>
  texts.length === others.length &&
  texts.every(({ path, text }, at) => others[at]?.path === path && others[at].text === text)
