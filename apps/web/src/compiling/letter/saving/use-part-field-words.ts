import { readDispositions } from '@thidua/consolidation/coverage/disposition'
import { type Part, partKinds } from '@thidua/consolidation/sources/part'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { quotedText } from '@thidua/consolidation/sources/quote-of'
import { type Assignment, parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import { itemId } from '@thidua/schema/outline/item-id'
import { numberOf } from '@thidua/schema/outline/template'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../../model/compiling.ts'

interface PartFieldWords {
  /** Names a field of the compiled letter: `II.3 · Đoạn 2 · chỗ đứng`. */
  readonly headingOf: (path: string) => string
  /** A text of such a field as a person reads it. */
  readonly wordsOf: (path: string, value: string) => string
  /** Whether it holds prose. */
  readonly isProse: (path: string) => boolean
}

/** Words for every field of a compiled letter's draft. */
export function usePartFieldWords(): PartFieldWords {
  const messages = useMessages('compiling')
  const { template, draftOf, sources, heads } = useCompiling()
  const { saving: m, kinds } = messages.letter

  const headingOf = (path: string): string => {
    const parsed = parseCompiledPath(path)
    const item = parsed && 'item' in parsed ? numberOf(template, itemId(parsed.item)) : ''
    if (!parsed) return path
    if (parsed.kind === 'partOrder' || parsed.kind === 'part' || parsed.kind === 'source') {
      const nth = draftOf(parsed.item).parts.findIndex(({ pid }) => pid === parsed.part) + 1
      const part = nth === 0 ? m.removedPart : m.part(nth)
      const member = parsed.kind === 'source' ? 'source' : parsed.kind === 'partOrder' ? 'order' : parsed.member
      return [item, part, member === 'text' ? '' : m.members[member]].filter(Boolean).join(' · ')
    }
    if (parsed.kind === 'disposition') return `${item} · ${m.disposition(agencyOf(parsed.report))}`
    if (parsed.kind === 'joint') return `${item} · ${m.joint}`
    if (parsed.kind === 'assignment') return `${item} · ${messages.assignments[parsed.assignment]}`
    return parsed.kind === 'setting' ? m.basis : item
  }
  const agencyOf = (report: string): string =>
    sources.round.standing.find((submission) => submission.report === report)?.agency.name ?? ''

  const wordsOf = (path: string, value: string): string => {
    const parsed = parseCompiledPath(path)
    if (parsed?.kind === 'partOrder')
      return value === ''
        ? m.gone
        : m.stands(draftOf(parsed.item).parts.filter(({ order }) => order < value).length + 1)
    if (parsed?.kind === 'source' || parsed?.kind === 'part') return partWords(path, value, readAlone(path, value))
    if (parsed?.kind === 'disposition') {
      const [disposition] = readDispositions({ [path]: value })
      return disposition ? m[disposition.to] : m.undecided
    }
    if (parsed?.kind === 'joint')
      return value === 'one' ? messages.letter.joint.one : value === '' ? m.undecided : messages.letter.joint.several(2)
    if (parsed?.kind === 'assignment') return assigned(parsed.assignment, value)
    return parsed?.kind === 'setting' && (value === 'accepted' || value === 'sent')
      ? messages.start.bases[value]
      : value
  }
  const assigned = (name: Assignment, value: string): string => {
    if (value === '') return m.undecided
    if (name === 'due') return value
    if (name === 'approved') return messages.assignments.approved
    return heads.compilers.find(({ id }) => id === value)?.name ?? m.undecided
  }
  /** A paragraph that has nothing but this field. */
  const readAlone = (path: string, value: string): Part | undefined =>
    readParts({ [path]: value, [`${path.split('/', 4).join('/')}/order`]: 'a0' })[0]
  const partWords = (path: string, value: string, part: Part | undefined): string => {
    const parsed = parseCompiledPath(path)
    if (parsed?.kind === 'source') {
      const [source] = part?.sources ?? []
      if (!source) return m.removed
      const words = quotedText(source.quote, sources.find) ?? messages.letter.opened.lost
      return `${sources.find(source.quote.submission)?.agency.name ?? ''} (${messages.letter.opened.roles[source.role]}): ${words}`
    }
    if (parsed?.kind === 'part' && parsed.member === 'kind') {
      const kind = partKinds.find((one) => one === value)
      return kind ? kinds[kind] : value
    }
    return part?.override ? m.overridden(part.override.value, part.override.reason) : value
  }
  return {
    headingOf,
    wordsOf,
    isProse: (path) => {
      const parsed = parseCompiledPath(path)
      return parsed?.kind === 'part' && parsed.member === 'text'
    },
  }
}
