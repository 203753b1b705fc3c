import {
  buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges, getNamedType, type GraphQLSchema, isInputObjectType, isObjectType,
  isUnionType, parse, visit,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../../libs/contract', file), 'utf8');
const contractText = read('contract.graphql');
const serverText = read('schema.graphql');

/** "The types left out here (connections in the Relay form, Call, PeriodReport, the result unions) are the server's to define." */
function completed(text: string): string {
  const defined = new Set<string>(['String', 'Int', 'Float', 'Boolean', 'ID']);
  const named = new Set<string>();
  visit(parse(text), {
    enter(node) {
      if (node.kind === 'NamedType') named.add(node.name.value);
      else if ('name' in node && node.kind.endsWith('TypeDefinition') && node.name) defined.add(node.name.value);
    },
  });
  const missing = [...named].filter((name) => !defined.has(name));
  const stubs = missing.map((name) => {
    const node = name.replace(/Connection$/, '');
    if (node !== name) return `type ${name} { edges: [${node}Edge!]! pageInfo: PageInfo! } type ${node}Edge { cursor: String! node: ${node}! }`;
    const members = promised(text).get(name);
    return members ? `union ${name} = ${members.map((member) => member.name).join(' | ')}` : `type ${name} { id: ID! }`;
  });
  return [text, ...stubs, ...memberStubs(text), 'type PageInfo { hasNextPage: Boolean! endCursor: String }', 'type Call { id: ID! }'].join('\n');
}

interface Member { name: string; fields: string[] }

/** What the comment beside a mutation promises of its result: `# TicketEscalated { ticket escalation } | …`. */
function promised(text: string): Map<string, Member[]> {
  const lines = [...text.matchAll(/\): (\w+Result)! *# (.+)$/gm)];
  return new Map(lines.map(([, result = '', comment = '']) => [
    result, [...comment.matchAll(/(\w+) \{ ([\w ]+) \}/g)].map(([, name = '', fields = '']) => ({ name, fields: fields.split(' ') })),
  ]));
}

const OBJECTS: Record<string, string> = { call: 'Call!', ticket: 'Ticket!', escalation: 'Escalation!', by: 'String!' };

function memberStubs(text: string): string[] {
  const members = new Map([...promised(text).values()].flat().map((member) => [member.name, member]));
  return [...members.values()].map(({ name, fields }) => {
    const isRefusal = fields.includes('by');
    const lines = fields.map((field) => `${field}: ${OBJECTS[field]}`);
    return `type ${name} ${isRefusal ? 'implements Refusal ' : ''}{ ${[...lines, ...(isRefusal ? ['message: String!'] : [])].join(' ')} }`;
  });
}

/** Every way in which `server` would let down somebody who wrote against `contract`. */
function broken(contract: GraphQLSchema, server: GraphQLSchema): string[] {
  const defaults = findDangerousChanges(contract, server).filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE);
  const changes = [...findBreakingChanges(contract, server), ...defaults].map(({ description }) => description);
  for (const type of Object.values(contract.getTypeMap())) {
    const other = server.getType(type.name);
    if (!isInputObjectType(type) || !isInputObjectType(other)) continue;
    for (const field of Object.values(type.getFields())) {
      const now = other.getFields()[field.name];
      if (now && JSON.stringify(now.defaultValue) !== JSON.stringify(field.defaultValue)) changes.push(`${type.name}.${field.name} has another default`);
    }
  }
  return changes;
}

const contract = buildSchema(completed(contractText));
const server = buildSchema(serverText);

/** A first yes, recorded, to what needs a second person's is a success of its own. */
const TWO_SUCCESSES: Readonly<Record<string, string[]>> = { confirmRegisterImport: ['RegisterImportConfirmed', 'SecondConfirmationNeeded'] };

describe('the contract with outside clients', () => {
  it('is kept by the server\'s schema: names, arguments, types, values and defaults', () => {
    expect(broken(contract, server)).toEqual([]);
  });

  it('reads the promised results out of the comments', () => {
    expect([...promised(contractText).keys()].sort()).toEqual(
      ['AcceptCallResult', 'AddNoteResult', 'ClaimEscalationResult', 'EndCallResult', 'EscalateTicketResult', 'VerifyCallerResult'],
    );
    expect(promised(contractText).get('ClaimEscalationResult')).toEqual([{ name: 'EscalationClaimed', fields: ['escalation'] }, { name: 'AlreadyClaimed', fields: ['by'] }]);
  });

  it('answers every mutation with a union of successes and refusals, each taking an idempotency key', () => {
    const refusal = server.getType('Refusal');
    for (const mutation of Object.values(server.getMutationType()?.getFields() ?? {})) {
      const result = getNamedType(mutation.type);
      if (!isUnionType(result)) throw new Error(`${mutation.name} answers ${result.name}, which is no union`);
      const successes = result.getTypes().filter((member) => !member.getInterfaces().some((one) => one === refusal));
      expect(successes.map(({ name }) => name), mutation.name).toEqual(TWO_SUCCESSES[mutation.name] ?? [expect.any(String)]);
      expect(result.getTypes().map(({ name }) => name), mutation.name).toContain('KeyReused');

      const input = getNamedType(mutation.args.find(({ name }) => name === 'input')?.type);
      if (!isInputObjectType(input)) throw new Error(`${mutation.name} takes no input object`);
      expect(String(input.getFields()['key']?.type), mutation.name).toBe('ID!');
    }
  });

  it.each([
    ['a field is gone', 'type Staff {', 'username: String!', ''],
    ['a field may be null now', 'type Staff {', 'displayName: String!', 'displayName: String'],
    ['a value is gone', 'enum Tier', 'TIER_2', ''],
    ['an argument is gone', 'type Query', 'ticketNumber: String', 'ticketNo: String'],
    ['an input asks for more', 'input AddNoteInput', 'key: ID!', 'key: ID! reason: String!'],
    ['a default differs', 'type Query', 'first: Int = 50', 'first: Int = 20'],
    ['an input\'s default differs', 'input ReliefFundInput', 'closedDays: Int! = 0', 'closedDays: Int! = 1'],
  ])('would notice that %s', (_, within, from, to) => {
    const at = contractText.indexOf(within);
    const changed = contractText.slice(0, at) + contractText.slice(at).replace(from, to);
    expect(changed).not.toBe(contractText);
    expect(broken(contract, buildSchema(completed(changed)))).not.toEqual([]);
  });

  it('leaves room to grow: what the server adds is no breach', () => {
    expect(isObjectType(server.getType('Ticket'))).toBe(true);
    expect(broken(contract, buildSchema(completed(contractText.replace('type Staff {', 'type Staff { nickname: String'))))).toEqual([]);
  });
});
