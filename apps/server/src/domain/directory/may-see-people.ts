import { can, type Viewer } from '@thidua/schema/permissions'

/** Who reads the names and addresses of an agency's people: administrators, and those who work there. */
export const maySeePeople = (viewer: Viewer | null, agencyId: string): boolean =>
  viewer !== null &&
  (can(viewer, 'administer:directory').allowed || viewer.memberships.some((own) => own.agencyId === agencyId))
