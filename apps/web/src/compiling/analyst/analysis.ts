import { withItemAlone } from '@thidua/consolidation/answers/with-item-alone'
import type { Disposition } from '@thidua/consolidation/coverage/disposition'
import type { Delta } from '@thidua/consolidation/deltas/delta'
import { deltasOf } from '@thidua/consolidation/deltas/deltas-of'
import { firstDraft } from '@thidua/consolidation/first-draft/first-draft'
import type { CompiledAbout } from '@thidua/consolidation/out/compiled-about'
import { composeDraft } from '@thidua/consolidation/out/compose-draft'
import type { Part } from '@thidua/consolidation/sources/part'
import { type ComputedToday, computedToday } from '@thidua/consolidation/trace/computed-today'
import { type JointQuestion, jointQuestions } from '@thidua/consolidation/trace/joint-questions'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { findItem } from '@thidua/schema/outline/template'
import type { ItemTexts } from '../compiling-query.ts'
import { buildSources, type Sources } from '../sources/build-sources.ts'
import type { SourceNews } from '../sources/sources-store.ts'
import { type Alike, alikeTexts } from './alike-texts.ts'
import { findable, findWords } from './find-words.ts'

/** What the page asks. */
export type Question =
  | { readonly kind: 'deltas'; readonly parts: readonly Part[]; readonly dispositions: readonly Disposition[] }
  | { readonly kind: 'alike'; readonly item: ItemId }
  | { readonly kind: 'found'; readonly item: ItemId; readonly words: string }
  | { readonly kind: 'drafted'; readonly item: ItemId; readonly joint: ReadonlyMap<string, boolean> }
  | { readonly kind: 'computed'; readonly item: ItemId; readonly joint: ReadonlyMap<string, boolean> }
  | {
      readonly kind: 'letter'
      readonly about: Omit<CompiledAbout, 'basis' | 'sendings'>
      readonly parts: readonly Part[]
      readonly dispositions: readonly Disposition[]
      readonly joint: ReadonlyMap<string, boolean>
    }

/** What it is told, by what it asked. */
export interface Answered {
  readonly deltas: readonly Delta[]
  readonly alike: Alike
  /** The submissions that say the words. */
  readonly found: readonly string[]
  /** The item's first draft of today. */
  readonly drafted: readonly Part[]
  /** What an item's computed paragraphs come to today, and which of its inspections may be one. */
  readonly computed: { readonly today: readonly ComputedToday[]; readonly joint: readonly JointQuestion[] }
  /** The whole letter as it prints. */
  readonly letter: LetterDocument
}

/** What the sources told so far, and what is worked out of it. */
export interface Analysis {
  readonly take: (news: SourceNews) => void
  /** Null as long as nothing was told. */
  readonly answer: (question: Question) => Answered[Question['kind']] | null
}

export function startAnalysis(): Analysis {
  let heads: Extract<SourceNews, { kind: 'heads' }> | null = null
  let built: Sources | null = null
  const texts = new Map<ItemId, ItemTexts>()
  /** What was made of an item's texts already; it holds until others come. */
  const ready = new Map<ItemId, { readonly alike?: Alike; readonly among?: ReturnType<typeof findable> }>()
  return {
    take(news) {
      built = null
      if (news.kind === 'heads') {
        heads = news
        ready.clear()
      } else {
        texts.set(news.item, news.texts)
        ready.delete(news.item)
      }
    },
    answer(question) {
      const sources = (built ??= heads && buildSources(heads.template, heads.heads, texts))
      if (!sources) return null
      const { round, find, known, basis, sendings } = sources
      switch (question.kind) {
        case 'deltas':
          return deltasOf(round, { ...question, known }, find)
        case 'alike': {
          const alike = ready.get(question.item)?.alike ?? alikeTexts(round, question.item)
          ready.set(question.item, { ...ready.get(question.item), alike })
          return alike
        }
        case 'found': {
          const among = ready.get(question.item)?.among ?? findable(round, question.item)
          ready.set(question.item, { ...ready.get(question.item), among })
          return findWords(among, question.words)
        }
        case 'drafted':
          return draftedItem(sources, question)
        case 'computed':
          return {
            today: computedToday(round, question.item, question),
            joint: jointQuestions(round, question.item, question.joint),
          }
        case 'letter':
          return composeDraft({ ...question.about, basis, sendings }, round, {
            ...question,
            find,
            follows: question.about.follows,
          })
      }
    },
  }
}

/** The round with nothing but the item drafts what the whole drafts of it. */
function draftedItem({ round }: Sources, { item: id, joint }: Extract<Question, { kind: 'drafted' }>): Part[] {
  const item = findItem(round.template, id)
  return item ? firstDraft(withItemAlone(round, item), { joint }) : []
}
