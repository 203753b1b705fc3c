import {
  buildSchema, getNamedType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType, isEnumType,
  isInputObjectType, isLeafType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField, type GraphQLObjectType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Variables } from './client';

export interface AnyOperation {
  kind: 'query' | 'mutation' | 'subscription';
  name: string;
  document: string;
  variables: Variables;
}

/** A value of each scalar that gets past the schema's own checks. */
const SCALARS: Readonly<Record<string, () => unknown>> = {
  ID: randomUUID, String: () => 'x', Int: () => 1, Float: () => 1, Boolean: () => false,
  JSON: () => ({}), Date: () => '2026-06-10', DateTime: () => '2026-06-10T10:00:00+09:00',
};

/** One call of every operation the server has, with the least that its schema asks for. */
export function everyOperation(): AnyOperation[] {
  const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8'));
  const of = (kind: AnyOperation['kind'], type: GraphQLObjectType | null | undefined): AnyOperation[] =>
    Object.values(type?.getFields() ?? {}).map((field) => operationOf(kind, field));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType()), ...of('subscription', schema.getSubscriptionType())];
}

function operationOf(kind: AnyOperation['kind'], field: GraphQLField<unknown, unknown>): AnyOperation {
  const args = field.args.filter(isRequiredArgument);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return {
    kind, name: field.name,
    document: `${kind}${declared && ` (${declared})`} { ${field.name}${given && `(${given})`}${selection} }`,
    variables: Object.fromEntries(args.map((arg: GraphQLArgument) => [arg.name, least(arg.type)])),
  };
}

function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field: GraphQLInputField) => isRequiredInputField(field));
    return Object.fromEntries(required.map((field) => [field.name, least(field.type)]));
  }
  const value = SCALARS[type.name];
  if (!value) throw new Error(`no value for the scalar ${type.name}`);
  return value();
}
