import type { ReportPermission } from '@thidua/schema/permissions'
import type { CommittedAct } from '#domain/reports/telling/hear-acts.ts'
import type { Signal } from '#events/happening.ts'

/** By these the host's people act among themselves: the agency is not even told that something happened. */
const ofReaders = new Set<ReportPermission>(['view:reading', 'read:report', 'propose:report', 'handBack:report'])

/** How servers are told of an act on a report. */
export const signalOf = ({ reportId, permission }: CommittedAct): Signal =>
  ofReaders.has(permission) ? { kind: 'reading', reportId, listed: false } : { kind: 'report', reportId }
