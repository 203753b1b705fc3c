/** Who else is looking at this. `subject`: `ticket:<number>`. */
export function PresenceMark(_: { subject: string }) {
  return null;
}
