/** More rows or columns than anybody pastes into a list: what is beyond is left out. */
const most = { rows: 1_000, columns: 40 }

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** What a clipboard has as rows of cells: the biggest table of its page, else its text parted by tabs. Empty rows are left out. */
export function tableOf({ html, text }: { readonly html: string; readonly text: string }): string[][] {
  const rows = html === '' ? [] : rowsOfPage(html)
  const found = rows.length > 0 ? rows : rowsOfText(text)
  return found.filter((row) => row.some((cell) => cell !== '')).slice(0, most.rows)
}

function rowsOfPage(html: string): string[][] {
  // Nothing of such a document is run, loaded or shown.
  const page = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...page.querySelectorAll('table')].toSorted((a, b) => b.rows.length - a.rows.length)
  return [...(tables[0]?.rows ?? [])].map((row) =>
    [...row.cells]
      .flatMap((cell) => [
        tidy(cell.textContent ?? ''),
        ...Array.from({ length: Math.min(cell.colSpan, most.columns) - 1 }, () => ''),
      ])
      .slice(0, most.columns),
  )
}

/** Lines and tabs; a cell with a line break of its own stands in quotes, as spreadsheets write it. */
function rowsOfText(text: string): string[][] {
  if (!text.includes('\t')) return []
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gu)) {
    rows.at(-1)?.push(tidy(quoted?.replaceAll('""', '"') ?? plain))
    if (end !== '\t' && end !== '') rows.push([])
    if (end === '') break
  }
  return rows.map((row) => row.slice(0, most.columns))
}
