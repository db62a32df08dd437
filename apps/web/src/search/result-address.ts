import { isItemId } from '@thidua/schema/outline/item-id'
import { can, type Viewer } from '@thidua/schema/permissions'
import { paths } from '#lib/paths.ts'
import { firstMarked } from './marked.tsx'
import type { SearchResult } from './search-request.ts'

type Place = SearchResult['places'][number]

const isOwn = ({ memberships }: Viewer, agencyId: string): boolean =>
  memberships.some((own) => own.agencyId === agencyId && (own.role === 'clerk' || own.role === 'head'))

/** Where a place of a report is read: by its own people where they write it, by the host in the letter. */
export function placeAddress(rights: Viewer, { report }: SearchResult, place: Place | null): string {
  if (!report) return paths.search()
  const { id, roundId, agencyId } = report
  const field = place?.path.includes('/') ? place.path : undefined
  if (!isOwn(rights, agencyId))
    return place ? paths.reviewAt(roundId, id, field ?? '', firstMarked(place.snippet)) : paths.review(roundId, id)
  if (!place) return paths.report(id)
  return isItemId(place.place) ? paths.item(id, place.place, field) : paths.letterFields(id, field)
}

/** The page of a thing; null for who has none of it. */
export function thingAddress(rights: Viewer, { kind, id, thing }: SearchResult): string | null {
  const administers = can(rights, 'administer:directory').allowed
  const follows = (hostAgencyId: string) => can(rights, 'view:round', { hostAgencyId }).allowed
  switch (kind) {
    case 'documents':
      return administers ? paths.document(id) : paths.search(thing?.name.text)
    case 'agencies':
      return administers ? paths.agency(id) : null
    case 'people':
      if (administers) return paths.person(id)
      return rights.memberships.some(({ role }) => role === 'head') ? paths.ownAgency() : null
    case 'rounds':
      if (thing?.hostAgencyId && follows(thing.hostAgencyId)) return paths.round(id)
      return can(rights, 'administer:movements').allowed ? paths.preparedRound(id) : paths.home()
    case 'movements':
      if (rights.memberships.some(({ role }) => role !== 'clerk' && role !== 'head')) return paths.movementYears(id)
      return can(rights, 'administer:movements').allowed ? paths.movement(id) : null
    // These are found in reports, and lead there.
    case 'report':
    case 'draft':
    case 'plans':
    case 'exemplaryModels':
    case 'commendations':
    case 'inspections':
    case 'recommendations':
    case 'remarks':
      return null
  }
}
