/** Address of the stream of what happens (server-sent events); see `News` for its messages. */
export const livePath = '/api/live'

/**
 * Request header of what a page asks by itself, because something happened: it is answered like any other and does not
 * keep the session open, or a page that nobody looks at would never be signed out.
 */
export const byItselfHeader = 'x-by-itself'

/** A page that has a draft open says so as often as this. */
export const signOfLifeEveryMs = 15_000
/** What it said holds as long as this: one word may be lost on the way. */
export const signOfLifeHoldsMs = 35_000

/** Somebody's save of a report's draft, or of a compiled letter's. */
export interface SavedDraft {
  /** The report's id. */
  readonly id: string
  /** The devices that saved (`clientId`): a page knows its own. */
  readonly by: readonly string[]
}

/**
 * What a message of the stream says: where something is otherwise than it was. Never what or by whom; the page asks, and is
 * told what its person may know.
 */
export interface News {
  /** Reports on which somebody acted, by id. */
  readonly reports: readonly string[]
  /** Rounds in which something changed, by id: of a host's people with every act on one of their reports. */
  readonly rounds: readonly string[]
  readonly drafts: readonly SavedDraft[]
  /** Reports of which other people have the draft open, or have left it, by id. */
  readonly here: readonly string[]
  /** Something of the person's own: what they are told, how they sign in. */
  readonly own: boolean
  /** More than can be named: whatever is shown may be old. */
  readonly anything: boolean
}

export const noNews: News = { reports: [], rounds: [], drafts: [], here: [], own: false, anything: false }

/** Names of the stream's messages: news as JSON, a sign of life without data, the session's end. */
export const liveMessages = { news: 'news', beat: 'beat', over: 'over' } as const
