import { sentencesOf } from '@thidua/consolidation/sentences/sentences-of'
import { pageRange } from '#answers/shown-text.ts'
import { textElements, textOf } from './said-texts.ts'

/**
 * Selects the sentence behind the selection in an answer, its first one where none of it is selected; `more` keeps what is
 * selected and adds it. So words are chosen without a mouse. Nothing where there is no further sentence.
 */
export function selectNextSentence(answer: Element, more: boolean): void {
  const selection = getSelection()
  const current = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const own = current && !current.collapsed && answer.contains(current.startContainer) ? current.cloneRange() : null
  const next = sentenceRanges(answer).find(
    (range) => !own || own.comparePoint(range.startContainer, range.startOffset) > 0,
  )
  if (!selection || !next) return
  if (more && own) next.setStart(own.startContainer, own.startOffset)
  selection.removeAllRanges()
  selection.addRange(next)
  next.endContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

/** Where the sentences of an answer stand on the page. */
const sentenceRanges = (answer: Element): Range[] =>
  textElements(answer).flatMap((element) => {
    const text = textOf(element)
    const shown = text?.shown()
    return text && shown ? sentencesOf(text.sent).flatMap((sentence) => pageRange(shown, sentence) ?? []) : []
  })
