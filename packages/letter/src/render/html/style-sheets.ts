import { readFileSync } from 'node:fs'

/** How a letter as HTML looks: as a sheet, on a telephone, on paper. The web app imports the same three. */
const sheets = ['letter.css', 'letter-narrow.css', 'letter-print.css']

/** The text of all of them, for a page that stands by itself. */
export const letterCss = (): string =>
  sheets.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n')
