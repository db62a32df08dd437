import { signOfLifeEveryMs } from '@thidua/schema/http/live'
import { createContext, use, useEffect, useEffectEvent, useRef, useState } from 'react'
import { ofPresence } from '../live/topics.ts'
import { useLive } from '../live/use-live.ts'
import { newId } from '../new-id.ts'
import { tellPresence, type Writer } from './tell-presence.ts'

/** What this tab is called; another name after each leaving, since a name that has left does not come back. */
let tab = newId()
const nobody: readonly Writer[] = []

/** Colleagues who have the open report's draft open. */
export const WritersContext = createContext<readonly Writer[]>(nobody)

/** Those who are at a place of the open report just now. */
export const useWritersAt = (place: string): readonly Writer[] =>
  use(WritersContext).filter((writer) => writer.place === place)

/**
 * Tells colleagues that the report is open here, and at which place, as long as its page is looked at; gives those who
 * have it open as well. `told` is false where there is nobody to tell: a report that is only read.
 */
export function usePresence(reportId: string, place: string | null, told: boolean): readonly Writer[] {
  const [writers, setWriters] = useState(nobody)
  const turn = useRef(0)
  const tell = async () => {
    const mine = ++turn.current
    const there = await tellPresence({ reportId, tab, place })
    // Nobody answered: who was there may be there still, until somebody says otherwise.
    if (mine === turn.current && there) setWriters((before) => (isSame(before, there) ? before : there))
  }
  useLive(ofPresence(reportId), async () => {
    if (told) await tell()
  })
  const beat = useEffectEvent(() => {
    if (told && document.visibilityState === 'visible') void tell()
  })
  useEffect(() => {
    beat()
  }, [reportId, place, told])
  useEffect(() => {
    if (!told) return
    const again = () => beat()
    const timer = setInterval(again, signOfLifeEveryMs)
    const leave = () => {
      void tellPresence({ reportId, tab, left: true })
      tab = newId()
    }
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) beat()
    }
    document.addEventListener('visibilitychange', again)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
    return () => {
      turn.current++
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', comeBack)
      leave()
    }
  }, [reportId, told])
  return told ? writers : nobody
}

const isSame = (one: readonly Writer[], other: readonly Writer[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
