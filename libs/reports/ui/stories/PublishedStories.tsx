/** The stories that were published with a period's report. */
export function PublishedStories(_: { periodCode: string }) {
  return null;
}
