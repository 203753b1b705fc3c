import type * as S from '@saimado/contract/generated/schema';
import { reasonForSpecialist } from '@saimado/platform/specialist-fields';
import { buildSchema, getNamedType, type GraphQLObjectType, isLeafType, isObjectType, isUnionType } from 'graphql';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Client } from './client';

/** What each mutation takes. */
export interface MutationInputs {
  writeReportStory: S.WriteReportStoryInput;
  signReportStory: S.SignReportStoryInput;
  returnReportStory: S.ReturnReportStoryInput;
  withdrawReportStory: S.WithdrawReportStoryInput;
  askReportQuestion: S.AskReportQuestionInput;
  abandonDemoCall: S.AbandonDemoCallInput;
  acceptCall: S.AcceptCallInput;
  acknowledgeReferral: S.AcknowledgeReferralInput;
  addFirmConflict: S.AddFirmConflictInput;
  addNote: S.AddNoteInput;
  answerEscalation: S.AnswerEscalationInput;
  approveKnowledge: S.ApproveKnowledgeInput;
  approveRuleBookVersion: S.ApproveRuleBookVersionInput;
  beginCallback: S.BeginCallbackInput;
  cancelCallback: S.CancelCallbackInput;
  cancelRegisterImport: S.CancelRegisterImportInput;
  cancelTransfer: S.CancelTransferInput;
  chooseAgentState: S.ChooseAgentStateInput;
  chooseMailKinds: S.ChooseMailKindsInput;
  claimEscalation: S.ClaimEscalationInput;
  closeReferral: S.CloseReferralInput;
  confirmRegisterImport: S.ConfirmRegisterImportInput;
  createStaff: S.CreateStaffInput;
  declineReferral: S.DeclineReferralInput;
  describeCampaign: S.DescribeCampaignInput;
  discardDraft: S.DiscardDraftInput;
  discardRuleBookDraft: S.DiscardRuleBookDraftInput;
  dismissNotices: S.DismissNoticesInput;
  dismissCampaign: S.DismissCampaignInput;
  draftPeriodReport: S.DraftPeriodReportInput;
  draftRuleBook: S.DraftRuleBookInput;
  editCaseSheetField: S.EditCaseSheetFieldInput;
  drawSample: S.DrawSampleInput;
  endWaiting: S.EndWaitingInput;
  recordFirstContact: S.RecordFirstContactInput;
  recordProgress: S.RecordProgressInput;
  shareReview: S.ShareReviewInput;
  skipReview: S.SkipReviewInput;
  answerReview: S.AnswerReviewInput;
  endCall: S.EndCallInput;
  endFirmConflict: S.EndFirmConflictInput;
  endRemoteSupport: S.EndRemoteSupportInput;
  escalateTicket: S.EscalateTicketInput;
  explainReliefFund: S.ExplainReliefFundInput;
  finishAfterCallWork: S.FinishAfterCallWorkInput;
  markDutyDone: S.MarkDutyDoneInput;
  markScriptStep: S.MarkScriptStepInput;
  proposeKnowledge: S.ProposeKnowledgeInput;
  proposeReferral: S.ProposeReferralInput;
  mergeCampaigns: S.MergeCampaignsInput;
  noteIndicator: S.NoteIndicatorInput;
  pinCampaign: S.PinCampaignInput;
  planCallback: S.PlanCallbackInput;
  putDownCallback: S.PutDownCallbackInput;
  recordAttempt: S.RecordAttemptInput;
  schedulePeriodReport: S.SchedulePeriodReportInput;
  unschedulePeriodReport: S.UnschedulePeriodReportInput;
  cancelPeriodReport: S.CancelPeriodReportInput;
  discardPeriodReport: S.DiscardPeriodReportInput;
  rebuildPeriodReport: S.RebuildPeriodReportInput;
  changeReportSettings: S.ChangeReportSettingsInput;
  recordGuidelineAnswer: S.RecordGuidelineAnswerInput;
  recordIncidentFacts: S.RecordIncidentFactsInput;
  recordReach: S.RecordReachInput;
  recordPoliceAdvice: S.RecordPoliceAdviceInput;
  recordReferralSatisfaction: S.RecordReferralSatisfactionInput;
  reopenDuty: S.ReopenDutyInput;
  releaseEscalation: S.ReleaseEscalationInput;
  removeIndicator: S.RemoveIndicatorInput;
  resetPassword: S.ResetPasswordInput;
  resolveEscalation: S.ResolveEscalationInput;
  retireKnowledge: S.RetireKnowledgeInput;
  returnEscalation: S.ReturnEscalationInput;
  returnKnowledge: S.ReturnKnowledgeInput;
  returnRuleBookVersion: S.ReturnRuleBookVersionInput;
  reviewCallerWarning: S.ReviewCallerWarningInput;
  reviewRegisterAccess: S.ReviewRegisterAccessInput;
  reviewVerification: S.ReviewVerificationInput;
  reviseKnowledge: S.ReviseKnowledgeInput;
  ringDemoCall: S.RingDemoCallInput;
  saveDraft: S.SaveDraftInput;
  saveFirm: S.SaveFirmInput;
  saveRuleBookDraft: S.SaveRuleBookDraftInput;
  sendReferral: S.SendReferralInput;
  setCampaignRules: S.SetCampaignRulesInput;
  setEnrolmentConfirmationDue: S.SetEnrolmentConfirmationDueInput;
  setGuidelineSubjects: S.SetGuidelineSubjectsInput;
  setLocale: S.SetLocaleInput;
  setTicketStatus: S.SetTicketStatusInput;
  settleEnrolmentConfirmation: S.SettleEnrolmentConfirmationInput;
  settleReferral: S.SettleReferralInput;
  signPeriodReport: S.SignPeriodReportInput;
  startRemoteSupport: S.StartRemoteSupportInput;
  submitRuleBookDraft: S.SubmitRuleBookDraftInput;
  takeOverEscalation: S.TakeOverEscalationInput;
  tellOtherHotline: S.TellOtherHotlineInput;
  tickReliefFundPaper: S.TickReliefFundPaperInput;
  transferCall: S.TransferCallInput;
  triageTicket: S.TriageTicketInput;
  undoRegisterImport: S.UndoRegisterImportInput;
  updateStaff: S.UpdateStaffInput;
  verifyCaller: S.VerifyCallerInput;
  withdrawReferral: S.WithdrawReferralInput;
  waitForCaller: S.WaitForCallerInput;
}
export type MutationName = keyof MutationInputs & keyof S.Mutation;
export type MutationReply<Name extends MutationName> = S.Mutation[Name];
/** An input with its idempotency key left to the testkit. */
export type Keyless<Input> = Omit<Input, 'key'> & { key?: string };

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8'));
const documents = new Map<string, string>();
/** Asks for what the person may read: a specialist is refused the whole where it holds a field that is not theirs. */
const isSpecialist = ({ username }: Client): boolean => /^(forensics|lawyer)/.test(username ?? '');

/**
 * Sends a mutation and answers whichever member of its union came back, with the plain fields of the member and of the
 * objects directly in it. A fresh idempotency key is added unless the input has one.
 */
export async function mutate<Name extends MutationName>(client: Client, name: Name, input: Keyless<MutationInputs[Name]>): Promise<MutationReply<Name>> {
  const narrow = isSpecialist(client);
  const key = `${name}${narrow}`;
  const document = documents.get(key) ?? documentOf(name, narrow);
  documents.set(key, document);
  const data = await client.request<Pick<S.Mutation, Name>>(document, { input: { key: randomUUID(), ...input } });
  return data[name];
}

interface Reply {
  __typename?: string;
}
type Member<R extends Reply, Name extends NonNullable<R['__typename']>> = Extract<R, { __typename?: Name }>;

/** The reply as the member it has to be; otherwise an error that shows what it is instead. */
export function as<R extends Reply, Name extends NonNullable<R['__typename']>>(reply: R, name: Name): Member<R, Name> {
  if (reply.__typename !== name) throw new Error(`${name} was expected, not ${JSON.stringify(reply)}`);
  return reply as Member<R, Name>;
}

/** A mutation that has to succeed: sent, and narrowed to its success. */
export const succeed = async <Name extends MutationName, Success extends NonNullable<MutationReply<Name>['__typename']>>(
  client: Client, name: Name, success: Success, input: Keyless<MutationInputs[Name]>,
): Promise<Member<MutationReply<Name>, Success>> => as(await mutate(client, name, input), success);

function documentOf(name: MutationName, narrow: boolean): string {
  const result = getNamedType(schema.getMutationType()?.getFields()[name]?.type);
  if (!isUnionType(result)) throw new Error(`the result of ${name} is no union`);
  const members = result.getTypes().map((member) => `... on ${member.name} { ${selectionOf(member, 1, narrow)} }`);
  return `mutation Test($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${members.join(' ')} } }`;
}

function selectionOf(type: GraphQLObjectType, depth: number, narrow: boolean): string {
  const selected = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.length > 0 || (narrow && reasonForSpecialist(`${type.name}.${field.name}`) === undefined)) return [];
    if (isLeafType(inner)) return [field.name];
    return depth > 0 && isObjectType(inner) ? [`${field.name} { ${selectionOf(inner, depth - 1, narrow)} }`] : [];
  });
  return selected.length > 0 ? selected.join(' ') : '__typename';
}
