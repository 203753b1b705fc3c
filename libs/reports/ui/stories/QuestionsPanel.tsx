/** Questions on a published report and their answers, for both sides. */
export function QuestionsPanel(_: { reportId: string }) {
  return null;
}
