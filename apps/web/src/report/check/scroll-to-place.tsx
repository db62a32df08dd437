import { type RefObject, useEffect } from 'react'

/** Room for the heading of the chapter above its first item, in pixels. */
const above = 64

/** Turns the letter in its frame to a place of the outline; to its beginning where there is none. */
export function ScrollToPlace({ frame, place }: { frame: RefObject<HTMLElement | null>; place: string | null }) {
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const target = place === null ? null : box.querySelector(`[data-place="${CSS.escape(place)}"]`)
    const top = target
      ? box.scrollTop + target.getBoundingClientRect().top - box.getBoundingClientRect().top - above
      : 0
    box.scrollTo({ top })
  }, [frame, place])
  return null
}
