import { type Patch, placeText } from '#answers/place-text.ts'
import { useDeviceNote } from '#lib/device/device-notes.ts'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import {
  canTakeBack,
  type ImportSession,
  type Outcome,
  placed,
  type TextPart,
  withPart,
  withProposals,
} from './model/import-session.ts'
import { placeProposals } from './model/place-proposals.ts'
import { splitBlocks } from './model/split-text.ts'

const open: Outcome = { kind: 'open' }
const discarded: Outcome = { kind: 'discarded' }

/**
 * What was read for this report and is being placed; kept on this device, under the note's name, until all of it is dealt with.
 */
export function useImportSession(note: string) {
  const draft = useDraft()
  const answers = useAnswers()
  const [session, keep] = useDeviceNote<ImportSession>(note)

  /** The one way into the draft: patches that name the file they come from. */
  const write = (patches: readonly Patch[], fileName: string) =>
    draft.setAll(Object.fromEntries(patches.map(({ path, value }) => [path, value])), `import:${fileName}`)
  const change = (next: (session: ImportSession) => ImportSession) => session && keep(next(session))

  return {
    /** Undefined until the device has answered. */
    session,
    answers,
    begin: keep,
    retarget: (part: TextPart, target: string | null) => change((now) => withPart(now, part.id, { target })),
    split: (part: TextPart) =>
      change((now) => ({
        ...now,
        parts: now.parts.flatMap((known) =>
          known.id === part.id
            ? splitBlocks(part.text).map((text, index) => ({
                ...part,
                id: newId(),
                text,
                heading: index === 0 ? part.heading : '',
              }))
            : [known],
        ),
      })),
    place: (part: TextPart, way: 'replace' | 'join') => {
      if (part.target === null) return
      const now = draft.answers()
      const patches = placeText(part.target, part.text, way, now)
      const outcome = placed(patches, now)
      write(patches, part.fileName)
      change((all) => withPart(all, part.id, { outcome }))
    },
    /** Takes several parts into places that are free, each its own. */
    placeParts: (parts: readonly TextPart[]) => {
      if (!session) return
      const now = draft.answers()
      const outcomes = new Map<string, Outcome>()
      for (const part of parts) {
        if (part.target === null) continue
        const patches = placeText(part.target, part.text, 'replace', now)
        write(patches, part.fileName)
        outcomes.set(part.id, placed(patches, now))
      }
      change((all) => ({
        ...all,
        parts: all.parts.map((part) => ({ ...part, outcome: outcomes.get(part.id) ?? part.outcome })),
      }))
    },
    putAway: (part: TextPart) => change((now) => withPart(now, part.id, { outcome: discarded })),
    takeBack: (part: TextPart) => {
      if (part.outcome.kind === 'placed') {
        if (!canTakeBack(part.outcome, draft.answers())) return
        write(part.outcome.before, part.fileName)
      }
      change((now) => withPart(now, part.id, { outcome: open }))
    },
    /** Takes some proposals into the draft. */
    placeAll: (ids: ReadonlySet<string>) => {
      if (!session) return
      const now = draft.answers()
      const chosen = session.proposals.filter(({ id }) => ids.has(id))
      const patches = placeProposals(chosen, now)
      write([...patches.values()].flat(), session.fileName)
      const outcomes = new Map(chosen.map(({ id }) => [id, placed(patches.get(id) ?? [], now)]))
      keep(withProposals(session, outcomes))
    },
    putAllAway: (ids: ReadonlySet<string>) =>
      change((now) => withProposals(now, new Map([...ids].map((id) => [id, discarded])))),
    takeProposalBack: (id: string) => {
      const proposal = session?.proposals.find((known) => known.id === id)
      if (!session || !proposal) return
      if (proposal.outcome.kind === 'placed') {
        if (!canTakeBack(proposal.outcome, draft.answers())) return
        write(proposal.outcome.before, proposal.fileName)
      }
      keep(withProposals(session, new Map([[id, open]])))
    },
  }
}

export type ImportActs = ReturnType<typeof useImportSession>
