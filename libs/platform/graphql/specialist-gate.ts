import { Logger } from '@nestjs/common';
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLCompositeType, GraphQLError, type GraphQLSchema, isInterfaceType, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Role } from '@saimado/kernel/codes';
import type { WithActor } from '../requires';
import { reasonForSpecialist } from '../specialist-fields';

const logger = new Logger('GraphQL');

/** Documents are parsed once and kept by the server, so that each is judged once. */
const judged = new WeakMap<DocumentNode, readonly string[]>();

/** The fields of a document, as `Type.field`, that specialists may not read. */
export function refusedToSpecialists(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const known = judged.get(document);
  if (known) return known;
  const refused = new Set<string>();
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    Field({ name: { value: name } }) {
      const parent = types.getParentType();
      if (parent && !name.startsWith('__') && !parent.name.startsWith('__') && !isListed(parent, name)) refused.add(`${parent.name}.${name}`);
    },
  }));
  const found = [...refused];
  judged.set(document, found);
  return found;
}

function isListed(type: GraphQLCompositeType, field: string): boolean {
  if (reasonForSpecialist(`${type.name}.${field}`) !== undefined) return true;
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => reasonForSpecialist(`${name}.${field}`) !== undefined);
}

/** The refusal of an operation that reads more than a specialist needs; null where it may run. */
export function specialistRefusal(role: Role | undefined, schema: GraphQLSchema, document: DocumentNode): GraphQLError | null {
  if (role !== 'SPECIALIST') return null;
  const refused = refusedToSpecialists(schema, document);
  if (refused.length === 0) return null;
  logger.warn(`refused to a specialist: ${refused.join(', ')}; where their work needs it, list it with its reason in libs/platform/specialist-fields.ts`);
  return new GraphQLError(`2次対応の担当者には表示しない項目です：${refused.join('、')}`, { extensions: { code: 'FORBIDDEN', http: { status: 200 } } });
}

/** The gate of operations over HTTP; `sockets.ts` holds that of the sockets. */
export const specialistGate: ApolloServerPlugin<WithActor> = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation({ contextValue, schema, document }) {
      const refusal = specialistRefusal(contextValue.actor?.role, schema, document);
      return refusal ? Promise.reject(refusal) : Promise.resolve();
    },
  }),
};
