import { idOf } from '../chance.ts'
import { iso } from '../clock.ts'
import type { DemoPerson } from '../province/people.ts'

export interface ChangeRow {
  readonly report_id: string
  readonly path: string
  readonly old_value: string | null
  readonly new_value: string
  readonly version: number
  readonly by_id: string
  readonly at: string
  readonly client_id: string
  readonly client_seq: number
}

/** Counts each device's patches over the whole load: `(client, seq)` is unique. */
export type Devices = Map<string, number>

/** A draft as it grows: every write is a change with the field's next version, as at run time. */
export class DraftHistory {
  readonly changes: ChangeRow[] = []
  private readonly current = new Map<string, ChangeRow>()
  private readonly reportId: string
  private readonly devices: Devices

  constructor(reportId: string, devices: Devices) {
    this.reportId = reportId
    this.devices = devices
  }

  write(path: string, value: string, by: DemoPerson, at: number): void {
    const before = this.current.get(path)
    const client = idOf(`device ${by.email}`)
    const seq = (this.devices.get(client) ?? 0) + 1
    this.devices.set(client, seq)
    const change: ChangeRow = {
      report_id: this.reportId,
      path,
      old_value: before?.new_value ?? null,
      new_value: value,
      version: (before?.version ?? 0) + 1,
      by_id: by.id,
      at: iso(at),
      client_id: client,
      client_seq: seq,
    }
    this.current.set(path, change)
    this.changes.push(change)
  }

  text(path: string): string {
    return this.current.get(path)?.new_value ?? ''
  }

  answers(): Record<string, string> {
    return Object.fromEntries([...this.current].map(([path, change]) => [path, change.new_value]))
  }

  fields(): object[] {
    return [...this.current.values()].map((change) => ({
      report_id: change.report_id,
      path: change.path,
      value: change.new_value,
      version: change.version,
      by_id: change.by_id,
      at: change.at,
    }))
  }
}
