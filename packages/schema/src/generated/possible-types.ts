
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Error": [
      "ConflictError",
      "ForbiddenError",
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
    