/** The codes of Excel's errors that the workbench raises. */
export type OfficeErrorCode =
  | 'PropertyNotLoaded'
  | 'ValueNotLoaded'
  | 'ItemNotFound'
  | 'InvalidArgument'
  | 'ItemAlreadyExists'
  | 'InvalidReference'
  | 'InvalidOperation'
  | 'InsertDeleteConflict'
  | 'AccessDenied'
  | 'InvalidOperationInCellEditMode'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'ApiNotFound'
  | 'NotImplemented'
  | 'InvalidObjectPath'
  | 'GeneralException';

/** `OfficeExtension.Error`: what a failed property read or `context.sync()` throws. */
export class OfficeError extends Error {
  readonly code: OfficeErrorCode;
  readonly debugInfo: { readonly code: string; readonly message: string; readonly errorLocation: string };
  readonly traceMessages: readonly string[] = [];
  readonly innerError = null;

  constructor(code: OfficeErrorCode, message: string, errorLocation = '') {
    super(message);
    this.name = 'RichApi.Error';
    this.code = code;
    this.debugInfo = { code, message, errorLocation };
  }
}

export const notFound = (): OfficeError => new OfficeError('ItemNotFound', "The requested resource doesn't exist.");
export const accessDenied = (): OfficeError => new OfficeError('AccessDenied', 'You cannot perform the requested operation.');
export const cellIsEdited = (): OfficeError =>
  new OfficeError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );
export const apiNotFound = (): OfficeError =>
  new OfficeError(
    'ApiNotFound',
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  );
export const invalid = (message = 'The argument is invalid or missing or has an incorrect format.'): OfficeError =>
  new OfficeError('InvalidArgument', message);
