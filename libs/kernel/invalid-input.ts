/** The refusal that names the field to correct; `message` is the sentence shown beside it. */
export interface InvalidInput {
  kind: 'refused';
  reason: 'InvalidInput';
  field: string;
  message: string;
}

export const invalidInput = (field: string, message: string): InvalidInput => ({ kind: 'refused', reason: 'InvalidInput', field, message });
