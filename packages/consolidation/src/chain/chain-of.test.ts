import { narrativePath } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import { firstDraft } from '../first-draft/first-draft.ts'
import { inventedAgency, inventedRound, inventedSubmission } from '../fixtures/invented-round.ts'
import { sentencesOf } from '../sentences/sentences-of.ts'
import { lengthInPoints, slicePoints } from '../sentences/slice-points.ts'
import { derivedId } from '../sources/derived-id.ts'
import type { Part } from '../sources/part.ts'
import { quoteOf } from '../sources/quote-of.ts'
import { type ChainLink, chainOf, type TakenLetter } from './chain-of.ts'
import { takenText } from './taken-text.ts'

const numRuns = process.env['RANDOM_TESTS'] ? 1_000 : 100
const [item] = itemsOf(midTermTemplate).flatMap(({ id, narratives }) => (narratives.length > 0 ? [id] : []))
if (!item) throw new Error('an outline without narratives')
const path = narrativePath(item, 'narrative')

/** A letter of quotes, one for each sentence of the submissions, in their order. */
const quoting = (submissions: readonly StandingSubmission[]): TakenLetter => ({
  item,
  find: submissionFinder(submissions),
  parts: submissions.flatMap((submission, nth) =>
    sentencesOf(submission.answers[path] ?? '').map((sentence, at): Part => {
      const pid = derivedId(submission.id, String(at))
      const source = {
        sid: derivedId(pid),
        role: 'quote',
        quote: quoteOf(submission, path, sentence),
        seen: null,
      } as const
      const order = `${String(nth).padStart(3, '0')}${String(at).padStart(3, '0')}`
      return { item, pid, order, kind: 'quote', text: sentence.text, sources: [source], computed: null, override: null }
    }),
  ),
})

const verbs = ['Đã giúp', 'Đã vận động', 'Đã xây dựng', 'Đã tặng']
const things = ['hộ nghèo 😀', 'ngôi nhà', 'tuyến đường', 'cây xanh', 'mô hình “sạch”']
const arbitrarySentence = fc
  .tuple(fc.constantFrom(...verbs), fc.integer({ min: 1, max: 99 }), fc.constantFrom(...things))
  .map(([verb, count, thing]) => `${verb} ${count} ${thing}.`)
const arbitraryText = fc.array(arbitrarySentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))

const all = (text: string) => ({ start: 0, end: lengthInPoints(text) })
const agencyIn = ({ from }: ChainLink): string[] => (from?.sources ?? []).map(({ quote }) => quote.submission)

it('leads every sentence of unedited paragraphs down to the lowest submission, byte for byte', () => {
  const property = fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 5 }), (texts) => {
    // Hamlets, then a commune that takes its own letter over, then the province that does.
    let below = texts.map((text, nth) => inventedSubmission(inventedAgency(nth), { [path]: text }))
    const lowest = submissionFinder(below)
    const letters: TakenLetter[] = []
    for (const level of [10, 11]) {
      const letter = quoting(below)
      letters.unshift(letter)
      below = [inventedSubmission(inventedAgency(level), { [path]: takenText(letter.parts, item).text })]
    }
    let reached = 0
    const down = (words: string, text: string, range: { start: number; end: number }, rest: readonly TakenLetter[]) => {
      const [letter, ...others] = rest
      if (!letter) return
      const links = chainOf(text, range, [letter])
      expect(
        links
          .map((link) => link.words)
          .join('')
          .replace(/\s/gu, ''),
      ).toBe(words.replace(/\s/gu, ''))
      for (const { from, words: said } of links) {
        expect(from?.kind).toBe('quote')
        expect(from?.sources.map((source) => source.words)).toEqual([said])
        for (const { quote, words: quoted } of from?.sources ?? []) {
          const own = letter.find(quote.submission)?.answers[path] ?? ''
          expect(slicePoints(own, quote)).toBe(quoted)
          if (others.length > 0) down(quoted, own, quote, others)
          else {
            expect(slicePoints(lowest(quote.submission)?.answers[path] ?? '', quote)).toBe(said)
            reached++
          }
        }
      }
    }
    const [top] = below
    const text = top?.answers[path] ?? ''
    down(text, text, all(text), letters)
    expect(reached).toBe(texts.flatMap(sentencesOf).length)
  })
  fc.assert(property, { numRuns })
})

it('never leads to another agency’s words, whatever is edited, moved and left out; edited words have no link', () => {
  const texts = fc.uniqueArray(arbitrarySentence, { minLength: 2, maxLength: 12 })
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'figure', 'word', 'own', 'move')), { maxLength: 6 })
  let [led, own] = [0, 0]
  fc.assert(
    fc.property(texts, edits, (sentences, acts) => {
      const sent = sentences.map((text, nth) => inventedSubmission(inventedAgency(nth), { [path]: text }))
      const lines = sentences.slice()
      for (const [nth, act] of acts) {
        const at = nth % Math.max(lines.length, 1)
        const line = lines[at] ?? ''
        if (act === 'drop') lines.splice(at, 1)
        else if (act === 'own') lines.splice(at, 0, 'Tỉnh đánh giá cao.')
        else if (act === 'move') lines.push(...lines.splice(at, 1))
        else lines[at] = act === 'figure' ? line.replace(/\d+/u, (of) => `1${of}`) : line.replace(/^Đã/u, 'Cũng đã')
      }
      const text = lines.join('\n')
      const letter = quoting(sent)
      for (const link of chainOf(text, all(text), [letter])) {
        const says = sent.filter(({ answers }) => answers[path] === link.words).map(({ id }) => id)
        for (const submission of agencyIn(link)) expect(says).toContain(submission)
        if (link.from) led++
        else own++
      }
    }),
    { numRuns: numRuns * 3 },
  )
  expect(led).toBeGreaterThan(100)
  expect(own).toBeGreaterThan(50)
})

it('says of equal sentences whose they are only where all of them are there', () => {
  const sent = [0, 1].map((nth) => inventedSubmission(inventedAgency(nth), { [path]: 'Phong trào tốt.' }))
  const letter = quoting(sent)
  const both = takenText(letter.parts, item).text
  expect(chainOf(both, all(both), [letter]).flatMap(agencyIn)).toEqual(sent.map(({ id }) => id))
  expect(chainOf('Phong trào tốt.', all('Phong trào tốt.'), [letter]).map(({ from }) => from)).toEqual([null])
})

it('narrows a quote to the words that were quoted again', () => {
  const sent = inventedSubmission(inventedAgency(1), { [path]: 'Mở đầu. Xã đã giúp 12 hộ 😀 thoát nghèo. Hết.' })
  const letter = quoting([sent])
  const { text } = takenText(letter.parts, item)
  const start = lengthInPoints(text.slice(0, text.indexOf('giúp')))
  const [link] = chainOf(text, { start, end: start + 14 }, [letter])
  expect(link?.words).toBe('giúp 12 hộ 😀 t')
  const [source] = link?.from?.sources ?? []
  expect(slicePoints(sent.answers[path] ?? '', source?.quote ?? all(''))).toBe(link?.words)
})

it('takes the first draft of a round over with all that it prints, so that it reads as it was printed', () => {
  const round = inventedRound([0, 1, 2].map((nth) => ({ [path]: `Xã ${nth} đã giúp ${nth + 10} hộ * khó khăn.` })))
  const parts = firstDraft(round)
  const { text, parts: placed } = takenText(parts, item)
  expect(placed.map(({ part }) => part.pid)).toEqual(parts.filter((part) => part.item === item).map(({ pid }) => pid))
  for (const { start, end, part } of placed)
    if (part.kind === 'quote') expect(slicePoints(text, { start, end })).toBe(part.text)
  const links = chainOf(text, all(text), [{ parts, item, find: submissionFinder(round.standing) }])
  expect(links.every(({ from }) => from !== null)).toBe(true)
  expect(chainOf(text, all(text), [])).toEqual([])
})

it('follows the letter that was taken over last, and an earlier one for what only that said', () => {
  const [first, second] = [0, 1].map((nth) =>
    inventedSubmission(inventedAgency(nth), { [path]: `Việc ${nth} đã xong.` }),
  )
  if (!first || !second) throw new Error('two submissions')
  const text = 'Việc 0 đã xong.\nViệc 1 đã xong.'
  const links = chainOf(text, all(text), [quoting([second]), quoting([first])])
  expect(links.flatMap(agencyIn)).toEqual([first.id, second.id])
})
