/** A period's short stories, as supervisors write, check and sign them. */
export function StoriesPanel(_: { periodCode: string; releasedId?: string | undefined }) {
  return null;
}
