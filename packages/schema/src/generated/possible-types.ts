
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Error": [
      "AdministrationConflictError",
      "ConflictError",
      "ForbiddenError",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationAskAgenciesResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationAskAgenciesSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationCancelRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationCancelRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationCopyRoundResult": [
      "ForbiddenError",
      "MutationCopyRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationDiscardRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationDiscardRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationMoveReportResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationMoveReportSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationMoveRoundDeadlineResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationMoveRoundDeadlineSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationPublishRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationPublishRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveBlockResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveBlockSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveMovementResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveMovementSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationTakeAgenciesOutResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationTakeAgenciesOutSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "ReportActResult": [
      "ConflictError",
      "ForbiddenError",
      "NotFoundError",
      "ReportActSuccess",
      "ValidationError"
    ],
    "SaveFieldsResult": [
      "ForbiddenError",
      "NotFoundError",
      "SaveFieldsSuccess",
      "ValidationError"
    ],
    "SubmitReportResult": [
      "ForbiddenError",
      "NotFoundError",
      "SubmitReportSuccess",
      "ValidationError"
    ]
  }
};
      export default result;
    