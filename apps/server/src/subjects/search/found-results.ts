import { markedText, type Snippet, type Wanted } from '@thidua/letter/search/find-places'
import type { FoundPlaces, SearchedSource } from '@thidua/letter/search/places-of-reports'
import type { SearchedReport } from '@thidua/letter/search/searched-texts'
import { type Label, label } from '@thidua/schema/label'
import { findItem, numberOf } from '@thidua/schema/outline/template'
import { loadSentTexts, remarkText } from '#domain/search/sent-texts-sql.ts'
import { findPlacesApart } from '#heavy/search/find-places-apart.ts'
import type { Database } from '#lib/database.ts'
import { type FoundReport, type FoundThing, loadFoundReports, loadFoundThings, remarkPlace } from './found-details.ts'
import type { FoundRow } from './found-sql.ts'
import { isOfReport, searchedKindOf, thingKinds } from './search-kinds.ts'

/** A place of a report that was found. */
export interface PlaceNode {
  readonly place: string
  readonly path: string
  /** Number and name of the item; null of the letter's own fields. */
  readonly number: string | null
  readonly name: Label | null
  readonly snippet: Snippet
}

/** Something that was found, as the API gives it. */
export interface ResultNode {
  readonly kind: FoundRow['kind']
  /** Of the report or of the thing. */
  readonly id: string
  readonly report: FoundReport | null
  readonly thing: (Pick<FoundThing, 'hostAgencyId'> & { readonly name: Snippet; readonly about: Snippet | null }) | null
  readonly places: readonly PlaceNode[]
  readonly placeCount: number
}

interface Asked {
  readonly wanted: Wanted
  /** Own drafts that were looked through already. */
  readonly drafts: ReadonlyMap<string, SearchedReport>
  readonly personId: string
  readonly left: AbortSignal
}

/** What the rows of a page are, with the words around what was found; a row that has gone meanwhile is left out. */
export async function loadResults(
  { pool }: Pick<Database, 'pool'>,
  rows: readonly FoundRow[],
  asked: Asked,
): Promise<Map<FoundRow, ResultNode>> {
  const ofReports = rows.filter(({ kind }) => isOfReport(kind))
  const idsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  const sentIds = new Set(ofReports.filter(({ kind }) => kind !== 'draft').map(({ id }) => id))
  const [reports, things, sent] = await Promise.all([
    loadFoundReports(
      pool,
      ofReports.map(({ id }) => id),
    ),
    loadFoundThings(pool, thingKinds.map(idsOf)),
    loadSentTexts(pool, [...sentIds]),
  ])
  const texts = new Map(sent.map((one) => [one.reportId, one]))
  const sources = ofReports.map(({ kind, id }): SearchedSource & { readonly template: SearchedReport | null } => {
    const report = (kind === 'draft' ? asked.drafts.get(id) : texts.get(id)?.report) ?? null
    if (kind === 'remarks') {
      const remarks = texts.get(id)?.remarks ?? []
      return {
        template: report,
        texts: remarks.map((remark) => ({ ...remarkPlace(remark), text: remarkText(remark).normalize('NFC') })),
      }
    }
    if (report === null) return { template: null, texts: [] }
    return { template: report, report, kind: searchedKindOf(kind) }
  })
  const found = await findPlacesApart([sources, asked.wanted, true], asked)
  const results = new Map<FoundRow, ResultNode>()
  for (const [nth, row] of ofReports.entries()) {
    const report = reports.get(row.id)
    if (report) results.set(row, ofReport(row, report, sources[nth]?.template ?? null, found[nth]))
  }
  for (const row of rows) {
    const thing = things.get(`${row.kind} ${row.id}`)
    if (thing) results.set(row, ofThing(row, thing, asked.wanted))
  }
  return results
}

function ofReport(
  { kind, id }: FoundRow,
  report: FoundReport,
  searched: SearchedReport | null,
  found: FoundPlaces | undefined,
): ResultNode {
  const places = (found?.places ?? []).map((one): PlaceNode => {
    const item = searched ? findItem(searched.template, one.place) : undefined
    const number = searched && item ? numberOf(searched.template, one.place) : null
    return { ...one, number, name: item ? label(item.name.vi, item.name.en) : null }
  })
  return { kind, id, report, thing: null, places, placeCount: found?.count ?? 0 }
}

const ofThing = ({ kind, id }: FoundRow, { name, about, hostAgencyId }: FoundThing, wanted: Wanted): ResultNode => ({
  kind,
  id,
  report: null,
  thing: { hostAgencyId, name: markedText(name, wanted), about: about ? markedText(about, wanted) : null },
  places: [],
  placeCount: 0,
})
