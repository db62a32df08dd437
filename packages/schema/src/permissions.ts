import { isHandedIn, nextState, type ReportState } from './states.ts'

/** What a person may be in an agency. */
export const roles = ['clerk', 'head', 'reviewer', 'compiler', 'viewer'] as const
export type Role = (typeof roles)[number]

export interface Membership {
  readonly role: Role
  readonly agencyId: string
  /**
   * Blocks (khối/cụm) whose reports are this person's to read: those that a reviewer owns, and those of colleagues who are
   * away, for whom a reviewer or compiler reads. Empty for every other role.
   */
  readonly blockIds: readonly string[]
  /** Colleagues of the same host who are away, for whom this person reads today; none when left out. */
  readonly readsFor?: readonly string[]
  /** A head may delegate submission to a clerk. */
  readonly maySubmit: boolean
  /** Rounds whose report the head lets this clerk send, beside or without `maySubmit`; none when left out. */
  readonly grantedRoundIds?: readonly string[]
}

export interface Viewer {
  readonly personId: string
  /** Administers the product; reads no report by it. */
  readonly administrator: boolean
  readonly memberships: readonly Membership[]
}

/** What the rules need to know of a report. `hostAgencyId` is the body that asked for it. */
export interface ReportSubject {
  readonly roundId: string
  readonly agencyId: string
  readonly blockId: string | null
  readonly hostAgencyId: string
  readonly state: ReportState
  /** Submissions that stand: those recalled unopened are left out. */
  readonly submissions: number
  /** The reviewer's side has opened the last submission. */
  readonly opened: boolean
  /** Nobody is asked for it any more: its round was cancelled, or its agency taken out. It is read, and not acted on. */
  readonly closed: boolean
  /** Who of the host is to read it, by name; nobody when left out. */
  readonly reviewerId?: string | null
  /** Reviewers of its round only propose a return, which a compiler releases; not so when left out. */
  readonly releases?: boolean
}

export interface RoundSubject {
  readonly hostAgencyId: string
}

export interface AgencySubject {
  readonly agencyId: string
}

/** A movement or a template, by the agency that it belongs to. */
export interface OwnedSubject {
  /** Null where it is of no agency: for everybody to use, and the administrators' to change. */
  readonly hostAgencyId: string | null
  /** That agency and those above it. */
  readonly above: readonly string[]
  /** Agencies of its line, as far as they were asked about: below it or below the body whose department it is, and those that it asks for reports. */
  readonly line: readonly string[]
}

/** A document of the registry, by what names it and shows its file: movements that it launched, rounds that it asked for. */
export interface DocumentSubject {
  readonly movements: readonly OwnedSubject[]
  /** Of those being prepared only such as the person prepares. */
  readonly rounds: readonly RoundSubject[]
}

/** Why an act is refused; the words, with who can change it, are in the message catalogues. */
export type Refusal =
  | 'notYourAgency'
  | 'notYourRole'
  | 'notYourBlock'
  | 'wrongState'
  | 'alreadyOpened'
  | 'notDelegated'
  | 'notAdministrator'
  | 'notHost'
  | 'notOwner'
  | 'notInLine'
  | 'notYourDocument'
  | 'notReleaser'
  | 'notHead'
  | 'ownAccount'
  | 'notSignedIn'

/** Whether a refusal is of who somebody is, not of the moment: another person may, or the right can be given. */
export const isOfRights = (why: Refusal): boolean => why !== 'wrongState' && why !== 'alreadyOpened'

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly why: Refusal }

const yes: Permission = { allowed: true }
const no = (why: Refusal): Permission => ({ allowed: false, why })

const has = (viewer: Viewer, role: Role, agencyId: string): Membership | undefined =>
  viewer.memberships.find((m) => m.role === role && m.agencyId === agencyId)

const own = (viewer: Viewer, report: ReportSubject) =>
  has(viewer, 'clerk', report.agencyId) ?? has(viewer, 'head', report.agencyId)

/** A reviewer acts in the blocks that are theirs, on what was given to them by name, and for colleagues who are away; a compiler on all. */
function host(viewer: Viewer, report: ReportSubject): Permission {
  if (has(viewer, 'compiler', report.hostAgencyId)) return yes
  const reviewer = has(viewer, 'reviewer', report.hostAgencyId)
  if (!reviewer) return no('notYourRole')
  const { reviewerId } = report
  if (reviewerId && (reviewerId === viewer.personId || reviewer.readsFor?.includes(reviewerId))) return yes
  return report.blockId !== null && reviewer.blockIds.includes(report.blockId) ? yes : no('notYourBlock')
}

/** Where returns are released, a reviewer proposes one and a compiler decides. */
function release(viewer: Viewer, report: ReportSubject): Permission {
  const hosted = host(viewer, report)
  if (!hosted.allowed || !report.releases) return hosted
  return has(viewer, 'compiler', report.hostAgencyId) ? yes : no('notReleaser')
}

const waits = ({ state }: ReportSubject): boolean => state === 'SUBMITTED' || state === 'RESUBMITTED'

const inState = (permission: Permission, ...allowed: boolean[]): Permission =>
  permission.allowed && !allowed.every(Boolean) ? no('wrongState') : permission

const reportRules = {
  /** Draft and history: the agency's own people only. */
  'view:draft': (viewer, report) => (own(viewer, report) ? yes : no('notYourAgency')),
  /** Submissions: own people; the host's reviewers and compilers; viewers see accepted ones. */
  'view:submission': (viewer, report) => {
    if (own(viewer, report)) return yes
    const hosted = host(viewer, report)
    if (report.submissions > 0 && hosted.allowed) return yes
    const accepted = report.state === 'ACCEPTED' || report.state === 'COMPILED'
    if (has(viewer, 'viewer', report.hostAgencyId)) return accepted ? yes : no('wrongState')
    return has(viewer, 'reviewer', report.hostAgencyId) && !hosted.allowed ? hosted : no('notYourAgency')
  },
  /**
   * What passes between host and agency: returns with their remarks, reopened places, reasons of extensions, the
   * submissions before the latest. Not for the province's leaders, nor for reviewers of other blocks.
   */
  'view:returns': (viewer, report) => (own(viewer, report) ? yes : host(viewer, report)),
  'edit:draft': (viewer, report) =>
    own(viewer, report)
      ? inState(yes, ['NOT_STARTED', 'DRAFTING', 'RETURNED', 'REVISING'].includes(report.state))
      : no('notYourAgency'),
  'present:report': (viewer, report) =>
    has(viewer, 'clerk', report.agencyId)
      ? inState(yes, report.state === 'DRAFTING' || report.state === 'REVISING')
      : no('notYourRole'),
  'takeBack:report': (viewer, report) =>
    has(viewer, 'clerk', report.agencyId) ? inState(yes, report.state === 'WITH_HEAD') : no('notYourRole'),
  'sendBack:report': (viewer, report) =>
    has(viewer, 'head', report.agencyId) ? inState(yes, report.state === 'WITH_HEAD') : no('notYourRole'),
  'submit:report': (viewer, report) => {
    const clerk = has(viewer, 'clerk', report.agencyId)
    const writable = ['DRAFTING', 'REVISING', 'WITH_HEAD'].includes(report.state)
    if (has(viewer, 'head', report.agencyId)) return inState(yes, writable)
    if (!clerk) return no('notYourAgency')
    const granted = clerk.maySubmit || clerk.grantedRoundIds?.includes(report.roundId)
    return granted ? inState(yes, writable) : no('notDelegated')
  },
  'recall:report': (viewer, report) => {
    if (!own(viewer, report)) return no('notYourAgency')
    if (report.state !== 'SUBMITTED' && report.state !== 'RESUBMITTED') return no('wrongState')
    return report.opened ? no('alreadyOpened') : yes
  },
  /** A letter that came by another way than the product; its text is entered for the agency, by whoever would read it. */
  'enter:report': (viewer, report) => inState(host(viewer, report), nextState(report.state, 'enter', 0) !== null),
  /** Of what was entered for it; whether it was, the act itself looks. */
  'takeOver:report': (viewer, report) => (own(viewer, report) ? inState(yes, waits(report)) : no('notYourAgency')),
  'remark:report': (viewer, report) => inState(host(viewer, report), isHandedIn(report.state)),
  /** What the host's people write among themselves about a report: remarks not sent yet, notes, items found good. */
  'view:reading': (viewer, report) => host(viewer, report),
  'read:report': (viewer, report) => host(viewer, report),
  'propose:report': (viewer, report) => inState(host(viewer, report), waits(report), report.releases === true),
  'handBack:report': (viewer, report) =>
    has(viewer, 'compiler', report.hostAgencyId) ? inState(yes, waits(report)) : no('notReleaser'),
  'return:report': (viewer, report) => inState(release(viewer, report), waits(report)),
  'accept:report': (viewer, report) => inState(host(viewer, report), waits(report)),
  'undo:report': (viewer, report) =>
    inState(
      report.state === 'RETURNED' ? release(viewer, report) : host(viewer, report),
      report.state === 'RETURNED' || report.state === 'ACCEPTED',
    ),
  'extend:report': (viewer, report) => (has(viewer, 'compiler', report.hostAgencyId) ? yes : no('notYourRole')),
} satisfies Record<string, (viewer: Viewer, report: ReportSubject) => Permission>

const roundRules = {
  /** Dashboards and lists of a round, without drafts. */
  'view:round': (viewer, round) =>
    (['compiler', 'reviewer', 'viewer'] as const).some((role) => has(viewer, role, round.hostAgencyId))
      ? yes
      : no('notYourRole'),
  'export:round': (viewer, round) =>
    (['compiler', 'reviewer'] as const).some((role) => has(viewer, role, round.hostAgencyId)) ? yes : no('notYourRole'),
  /** The compiled letter: to read its draft with all that it is made from, and to write it. */
  'compile:round': (viewer, round) => (has(viewer, 'compiler', round.hostAgencyId) ? yes : no('notYourRole')),
  'manage:round': (viewer, round) =>
    viewer.administrator || has(viewer, 'compiler', round.hostAgencyId) ? yes : no('notYourRole'),
} satisfies Record<string, (viewer: Viewer, round: RoundSubject) => Permission>

const agencyRules = {
  /** Clerks of the own agency, who may send, who stands in for the head. */
  'manage:clerks': (viewer, agency) =>
    viewer.administrator || has(viewer, 'head', agency.agencyId) ? yes : no('notHead'),
} satisfies Record<string, (viewer: Viewer, agency: AgencySubject) => Permission>

/** A compiler of any agency hosts rounds. */
const hosts = (viewer: Viewer): Permission =>
  viewer.administrator || viewer.memberships.some(({ role }) => role === 'compiler') ? yes : no('notHost')

/** Whose it is changes it, and who stands above. */
function edits(viewer: Viewer, { above }: OwnedSubject): Permission {
  if (viewer.administrator || above.some((agencyId) => has(viewer, 'compiler', agencyId))) return yes
  return no(hosts(viewer).allowed ? 'notOwner' : 'notHost')
}

/** Rounds of an agency are asked on what is its own, of its line, or of no agency. */
function uses(viewer: Viewer, owned: OwnedSubject): Permission {
  if (edits(viewer, owned).allowed) return yes
  if (owned.hostAgencyId === null || !hosts(viewer).allowed) return hosts(viewer)
  return owned.line.some((agencyId) => has(viewer, 'compiler', agencyId)) ? yes : no('notInLine')
}

const ownedRules = {
  'edit:movement': edits,
  'use:movement': uses,
  'edit:template': edits,
  /** Published versions: to ask rounds on them, and to copy them. */
  'use:template': uses,
} satisfies Record<string, (viewer: Viewer, owned: OwnedSubject) => Permission>

const documentRules = {
  /** Adds, replaces, removes its file: whoever changes all that shows it. */
  'change:file': (viewer, { movements, rounds }) => {
    if (viewer.administrator || !hosts(viewer).allowed) return hosts(viewer)
    const shown = [
      ...movements.map((movement) => edits(viewer, movement)),
      ...rounds.map((round) => roundRules['manage:round'](viewer, round)),
    ]
    return shown.length > 0 && shown.every(({ allowed }) => allowed) ? yes : no('notYourDocument')
  },
} satisfies Record<string, (viewer: Viewer, document: DocumentSubject) => Permission>

const productRules = {
  /** Agencies, blocks, people and their roles. */
  'administer:directory': (viewer) => (viewer.administrator ? yes : no('notAdministrator')),
  /** Forms of commendation, the registry of documents, the catalogue of figures. */
  'administer:reference': (viewer) => (viewer.administrator ? yes : no('notAdministrator')),
  /** Movements, templates and rounds, as far as they are theirs: `edit:movement`, `edit:template`, `manage:round` say which. */
  'administer:movements': hosts,
  'administer:templates': hosts,
  /** The registry of documents, looked through for one to name. */
  'cite:documents': (viewer) => (viewer.administrator || viewer.memberships.length > 0 ? yes : no('notYourRole')),
} satisfies Record<string, (viewer: Viewer) => Permission>

export type ReportPermission = keyof typeof reportRules
export type RoundPermission = keyof typeof roundRules
export type AgencyPermission = keyof typeof agencyRules
export type ProductPermission = keyof typeof productRules
export type OwnedPermission = keyof typeof ownedRules
type DocumentPermission = keyof typeof documentRules

/** The one table of rights, read by server and web. A null viewer may do nothing. */
export function can(viewer: Viewer | null, act: ReportPermission, report: ReportSubject): Permission
export function can(viewer: Viewer | null, act: RoundPermission, round: RoundSubject): Permission
export function can(viewer: Viewer | null, act: AgencyPermission, agency: AgencySubject): Permission
export function can(viewer: Viewer | null, act: OwnedPermission, owned: OwnedSubject): Permission
export function can(viewer: Viewer | null, act: DocumentPermission, document: DocumentSubject): Permission
export function can(viewer: Viewer | null, act: ProductPermission): Permission
export function can(
  viewer: Viewer | null,
  act: ReportPermission | RoundPermission | AgencyPermission | OwnedPermission | DocumentPermission | ProductPermission,
  subject?: ReportSubject | RoundSubject | AgencySubject | OwnedSubject | DocumentSubject,
): Permission {
  if (viewer === null) return no('notSignedIn')
  if (act in productRules) return productRules[act as ProductPermission](viewer)
  if (act in roundRules) return roundRules[act as RoundPermission](viewer, subject as RoundSubject)
  if (act in ownedRules) return ownedRules[act as OwnedPermission](viewer, subject as OwnedSubject)
  if (act in documentRules) return documentRules[act as DocumentPermission](viewer, subject as DocumentSubject)
  if (act in agencyRules) return agencyRules[act as AgencyPermission](viewer, subject as AgencySubject)
  return ofReport(viewer, act as ReportPermission, subject as ReportSubject)
}

function ofReport(viewer: Viewer, act: ReportPermission, report: ReportSubject): Permission {
  const permission = reportRules[act](viewer, report)
  return inState(permission, !report.closed || act.startsWith('view:'))
}
