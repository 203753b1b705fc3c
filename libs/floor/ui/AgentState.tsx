/** One’s own state in the top bar: set by what happens, changeable by hand. */
export function AgentState(_: object) {
  return null;
}
