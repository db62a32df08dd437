
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
      "TemplateConflictError",
      "ValidationError"
    ],
    "MutationDiscardTemplateDraftResult": [
      "ForbiddenError",
      "MutationDiscardTemplateDraftSuccess",
      "NotFoundError",
      "TemplateConflictError",
      "ValidationError"
    ],
    "MutationEditTemplateResult": [
      "ForbiddenError",
      "MutationEditTemplateSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationPublishTemplateResult": [
      "ForbiddenError",
      "MutationPublishTemplateSuccess",
      "NotFoundError",
      "TemplateConflictError",
      "ValidationError"
    ],
    "MutationSaveBlockResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveBlockSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveTemplateResult": [
      "ForbiddenError",
      "MutationSaveTemplateSuccess",
      "NotFoundError",
      "TemplateConflictError",
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
    