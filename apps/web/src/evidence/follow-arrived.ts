import { graphql } from '@thidua/schema/generated/gql'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { onFileArrived } from '#lib/uploads/upload-queue.ts'

const filesQuery = graphql(/* GraphQL */ `
  query ReportFiles($id: ID!) {
    report(id: $id) {
      id
      state
      evidence {
        ...ReportAct_file @unmask
      }
    }
  }
`)

/** Shows a report's file among the others once it has arrived. Gives how to stop. */
export const followArrived = (reportId: string): (() => void) =>
  onFileArrived((file) => {
    if (file.reportId === reportId && !file.forEntry)
      void askByItself(filesQuery, { id: reportId }).catch(() => undefined)
  })
