const name = 'session'

/** Tells the other tabs of this browser that somebody signed in or out: they have the same cookie. */
export function tellOtherTabs(): void {
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(name)
  channel.postMessage(null)
  channel.close()
}

/** Calls `heard` when another tab signed somebody in or out; gives the way to stop. */
export function listenToTabs(heard: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined
  const channel = new BroadcastChannel(name)
  channel.onmessage = heard
  return () => channel.close()
}
