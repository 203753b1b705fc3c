import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, JsonScalar } from '@saimado/platform/graphql/scalars';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { CAPABILITIES } from './app.module';

/** Prints the server's GraphQL schema, built from the resolver classes alone: no database, no configuration. */
@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaModule {}

type ModuleClass = new (...args: never[]) => unknown;

const isResolver = (provider: unknown): provider is ModuleClass =>
  typeof provider === 'function' && (Reflect.hasMetadata('graphql:resolver', provider) || Reflect.hasMetadata('graphql:resolver_type', provider) || provider.name.endsWith('Resolver'));

const resolvers = CAPABILITIES.flatMap((capability) => (Reflect.getMetadata('providers', capability) as unknown[] | undefined) ?? []).filter(isResolver);

const app = await NestFactory.create(SchemaModule, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create(resolvers, [DateTimeScalar, DateScalar, JsonScalar]);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
