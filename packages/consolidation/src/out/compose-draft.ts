import type { LetterDocument } from '@thidua/letter/model/letter-document'
import { itemsOf } from '@thidua/schema/outline/template'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { type CompiledDraft, compileItem } from './compile-item.ts'
import { type CompiledAbout, letterKey } from './compiled-about.ts'
import { annexesBefore, composeCompiled } from './compose-compiled.ts'
import { type ItemInLetter, itemInLetter } from './item-in-letter.ts'

/** The letter that people made of a first draft, as it prints. The submissions hold the fields of all items. */
export function composeDraft(about: CompiledAbout, round: CompiledRound, draft: CompiledDraft): LetterDocument {
  const { template } = round
  const items: ItemInLetter[] = []
  for (const { id } of itemsOf(template)) {
    const compiled = compileItem(round, id, draft)
    const annexes = annexesBefore(template) + items.filter(({ annex }) => annex !== null).length
    if (compiled) items.push(itemInLetter(compiled, template, annexes, letterKey(about)))
  }
  return composeCompiled(about, template, items)
}
