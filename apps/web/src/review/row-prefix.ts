import { rowOf } from '@thidua/schema/outline/paths'

/**
 * What all cells of a row share, `II.4/commendations/<id>`, of a cell's path or of a remark on the whole
 * row, as the letter's annex names it. Null when the path is no row's.
 */
export function rowPrefix(path: string): string | null {
  if (rowOf(path)) return path.slice(0, path.lastIndexOf('/'))
  return rowOf(`${path}/order`) ? path : null
}
