import { useEffect, useSyncExternalStore } from 'react'
import { useViewer } from '#lib/viewer.ts'
import { type QueuedFile, queuedFiles, resumeUploads, subscribeUploads } from './upload-queue.ts'

/** The person's files on this device that the server does not have yet. */
export function useUploads(): readonly QueuedFile[] {
  const { id } = useViewer()
  useEffect(() => void resumeUploads(id), [id])
  return useSyncExternalStore(subscribeUploads, queuedFiles)
}
