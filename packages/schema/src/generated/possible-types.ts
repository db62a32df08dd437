
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
    "MutationSaveBlockResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveBlockSuccess",
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
    