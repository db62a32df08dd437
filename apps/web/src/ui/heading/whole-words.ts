import { inseparableWords } from '@thidua/letter/sentences/inseparable-words'
import type { ReactNode } from 'react'

/** Letters that are held together at most: so many fit a heading on a telephone, and on a page enlarged to 400 %. */
const longest = 20

/** A heading's text that breaks between words, never within one of several syllables ("nông thôn", "Quảng Ngãi"). */
export function wholeWords(text: string): string {
  const runs: string[] = []
  for (const group of inseparableWords(text.split(' '))) {
    let run = ''
    for (const word of group) {
      const longer = run === '' ? word : `${run}\u00a0${word}`
      // A browser breaks behind a dash whatever stands there: a gap that is held to it would begin the next line.
      const ends = run !== '' && (longer.length > longest || /[-–]$/u.test(run))
      if (ends) runs.push(run)
      run = ends ? word : longer
    }
    runs.push(run)
  }
  // The font draws an opening quote towards the word before it: a hair more, so that their gap is one. It ends a line unseen.
  return runs.join(' ').replaceAll(' “', '\u200a “')
}

/** The same of a heading that may be more than text, which then stays as it is. */
export const wholeHeading = (heading: ReactNode): ReactNode =>
  typeof heading === 'string' ? wholeWords(heading) : heading
