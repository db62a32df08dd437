/** Whether the return `t` stands: no event has undone it. */
export const returnStands = 'NOT EXISTS (SELECT FROM report_event undo WHERE undo.undoes_id = t.event_id)'

const standing = `FROM return t WHERE t.report_id = r.id AND ${returnStands} ORDER BY t.event_id DESC LIMIT 1`

/** The places that the latest return of report `r` that stands has reopened; null when none does. */
export const reopenedPlaces = `(SELECT t.places ${standing})`

/** The day until which that return asks for the report again. */
export const returnAgainBy = `(SELECT t.again_by ${standing})`

/** The event of that return. */
export const standingReturn = `(SELECT t.event_id ${standing})`
