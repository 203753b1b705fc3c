interface Node { id: string; createdAt: string }
interface Edge { node: Node }
interface Page<E extends Edge> { edges: E[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

const isOlder = (a: Node, b: Node): boolean => a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);

/**
 * The pages on screen with their newest part fetched again: what `head` covers is as it says, what lies beyond it
 * stays, so that a new ticket neither shortens the list nor moves it.
 */
export function mergeHead<E extends Edge, P extends Page<E>>(shown: P, head: P): P {
  const last = head.edges.at(-1);
  const rest = head.pageInfo.hasNextPage && last ? shown.edges.filter(({ node }) => isOlder(node, last.node)) : [];
  return rest.length > 0 ? { ...head, edges: [...head.edges, ...rest], pageInfo: shown.pageInfo } : head;
}
