/** More columns than any letter has; a hostile paste names millions. */
const widest = 30

/** Gives cells that reach over columns or rows empty neighbours: the markup knows plain rows of cells only. */
export function squareTables(page: Document): void {
  for (const cell of page.querySelectorAll('[colspan]'))
    for (let reach = Math.min(spanOf(cell, 'colspan'), widest); reach > 1; reach--) cell.after(page.createElement('td'))
  for (const cell of page.querySelectorAll('[rowspan]')) {
    const column = [...(cell.parentElement?.children ?? [])].indexOf(cell)
    let row = cell.parentElement?.nextElementSibling
    for (let reach = spanOf(cell, 'rowspan'); reach > 1 && row; reach--, row = row.nextElementSibling)
      row.insertBefore(page.createElement('td'), row.children[column] ?? null)
  }
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan') => Number(cell.getAttribute(name)) || 1
