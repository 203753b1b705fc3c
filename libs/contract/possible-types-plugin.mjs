// @ts-check
import { isAbstractType } from 'graphql';

/** Which types a union or interface can be: the cache needs it to match `... on Refusal`. */
export const plugin = (/** @type {import('graphql').GraphQLSchema} */ schema) => {
  const types = Object.values(schema.getTypeMap()).filter(isAbstractType).filter((type) => !type.name.startsWith('__'));
  const map = Object.fromEntries(types.map((type) => [type.name, schema.getPossibleTypes(type).map((one) => one.name)]));
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(map, null, 2)};\n`;
};
