/** Ends a `switch` over a union: a member nobody handled is a compile error here, and a loud one at run time. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
