import { buildSchema, getNamedType, type GraphQLNamedType, type GraphQLObjectType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument, isUnionType, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusedToSpecialists } from './graphql/specialist-gate';
import { reasonForSpecialist, SPECIALIST_FIELDS, specialistFields } from './specialist-fields';

const contract = resolve(import.meta.dirname, '../contract');
const schema = buildSchema(readFileSync(resolve(contract, 'schema.graphql'), 'utf8'));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type): type is GraphQLObjectType => Boolean(type));

/** How each type is reached: the selections around it, from a root. */
function ways(): Map<string, (inner: string) => string> {
  const found = new Map<string, (inner: string) => string>();
  const waiting: GraphQLNamedType[] = [];
  const reach = (type: GraphQLNamedType, way: (inner: string) => string): void => {
    if (isLeafType(type) || found.has(type.name)) return;
    found.set(type.name, way);
    waiting.push(type);
  };
  for (const [type, kind] of [[roots[0], 'query'], [roots[1], 'mutation'], [roots[2], 'subscription']] as const) if (type) reach(type, (inner) => `${kind} { ${inner} }`);
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    const around = found.get(type.name) ?? String;
    if (isUnionType(type)) for (const member of type.getTypes()) reach(member, (inner) => around(`... on ${member.name} { ${inner} }`));
    if (isObjectType(type) || isInterfaceType(type)) {
      if (isObjectType(type)) for (const face of type.getInterfaces()) reach(face, (inner) => around(`... on ${face.name} { ${inner} }`));
      for (const field of Object.values(type.getFields())) {
        const args = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: null`).join(', ');
        reach(getNamedType(field.type), (inner) => around(`${field.name}${args && `(${args})`} { ${inner} }`));
      }
    }
  }
  return found;
}

describe('the fields a specialist may read', () => {
  const reached = ways();
  const all = [...reached.keys()].flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : [];
  });

  it('are listed with a reason, and everything else that can be asked for is refused', () => {
    expect(all.length).toBeGreaterThan(900);
    const wrong = all.filter(({ type, field }) => {
      const selection = isLeafType(getNamedType(field.type)) ? field.name : `${field.name} { __typename }`;
      const name = `${type.name}.${field.name}`;
      const listed = reasonForSpecialist(name) !== undefined || (isObjectType(type) && type.getInterfaces().some((face) => face.getFields()[field.name] && reasonForSpecialist(`${face.name}.${field.name}`)));
      const refused = refusedToSpecialists(schema, parse(reached.get(type.name)?.(selection) ?? '')).includes(name);
      return listed === refused;
    });
    expect(wrong.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('exist: the table lists nothing that the schema has no more, and nothing twice', () => {
    const existing = new Set(all.map(({ type, field }) => `${type.name}.${field.name}`));
    expect(specialistFields().filter((name) => !existing.has(name))).toEqual([]);
    const names = Object.entries(SPECIALIST_FIELDS).flatMap(([type, lines]) => Object.keys(lines).flatMap((line) => line.split(' ').map((name) => `${type}.${name}`)));
    expect(names.length).toBe(new Set(names).size);
    expect(Object.values(SPECIALIST_FIELDS).flatMap((lines) => Object.values(lines)).filter((reason) => reason.trim().length < 6)).toEqual([]);
  });

  it.each([
    'Ticket.verification', 'Ticket.callerWarnings', 'Ticket.enrolmentConfirmation', 'Ticket.calls', 'Verification.evidence', 'Verification.registryNumber',
    'RegisterCandidate.memberNumber', 'Call.earlierTickets', 'Query.registerCandidates', 'Query.registerEntry', 'Query.staff', 'Query.runningClocks',
  ])('do not hold %s', (name) => {
    expect(reasonForSpecialist(name)).toBeUndefined();
  });

  /** Asked for by screens that specialists are not offered. */
  const NOT_FOR_SPECIALISTS = new Set(['Ticket', 'KnownForTierTwo']);
  it('carry every operation of the console that begins with one of them', () => {
    const folder = resolve(contract, 'operations');
    const document = parse(readdirSync(folder).map((file) => readFileSync(resolve(folder, file), 'utf8')).join('\n'));
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => print(one)).join('\n');
    const operations = document.definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
    const problems = operations.flatMap((operation) => {
      const name = operation.name?.value ?? '';
      const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation.operation];
      const theirs = operation.selectionSet.selections.every((one) => one.kind === Kind.FIELD && reasonForSpecialist(`${root}.${one.name.value}`) !== undefined);
      if (!theirs || NOT_FOR_SPECIALISTS.has(name)) return [];
      const used = withFragments(print(operation), fragments);
      return refusedToSpecialists(schema, parse(used)).map((field) => `${name} asks for ${field}: list it with its reason in libs/platform/specialist-fields.ts, or leave it out of the operation`);
    });
    expect(problems).toEqual([]);
  });
});

/** An operation with the fragments it spreads, and those that they spread. */
function withFragments(operation: string, fragments: string): string {
  const byName = new Map(fragments.split(/^(?=fragment )/m).filter(Boolean).map((text) => [/fragment (\w+)/.exec(text)?.[1] ?? '', text]));
  const taken = new Map<string, string>();
  const take = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\.\.\.\s?(\w+)/g)) {
      const fragment = byName.get(name);
      if (!fragment || taken.has(name) || name === 'on') continue;
      taken.set(name, fragment);
      take(fragment);
    }
  };
  take(operation);
  return [operation, ...taken.values()].join('\n');
}
