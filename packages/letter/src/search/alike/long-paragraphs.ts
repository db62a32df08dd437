import { parsePath } from '@thidua/schema/outline/parse-path'
import { type SearchedReport, searchedTexts } from '../searched-texts.ts'
import { searchedWords } from '../searched-words.ts'

/** A paragraph of a narrative that says enough to be somebody's own. */
export interface LongParagraph {
  /** Id of the item it stands in. */
  readonly place: string
  readonly path: string
  /** Which line of the text at `path`, from 0. */
  readonly nth: number
  readonly text: string
  /** Folded, without marks and case. */
  readonly words: readonly string[]
}

/** Shorter ones are said alike by everybody: "Không có", a heading, a line that leads over. */
const leastWords = 20
/** Whoever writes more in one paragraph is compared by how it begins. */
const mostWords = 2_000
/** Of a report; nobody writes more that is worth pointing out. */
const mostParagraphs = 400

/** The paragraphs of a report's narratives that are long enough to be compared, in the order of the outline. */
export function longParagraphs(report: SearchedReport): LongParagraph[] {
  const narratives = (searchedTexts(report).get('report') ?? []).filter(
    ({ path }) => parsePath(path)?.kind === 'narrative',
  )
  return narratives
    .flatMap(({ place, path, text }) =>
      text.split('\n').map((line, nth) => {
        const words = searchedWords(line)
          .slice(0, mostWords)
          .map(({ folded }) => folded)
        return { place, path, nth, text: line.trim(), words }
      }),
    )
    .filter(({ words }) => words.length >= leastWords)
    .slice(0, mostParagraphs)
}
