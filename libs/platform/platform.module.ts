import { ApolloDriver } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Clock } from '@saimado/kernel/clock';
import { AuditLog } from './audit';
import { Commands } from './commands';
import type { Config } from './config';
import { RolePools } from './database/pools';
import { roleUrl } from './database/roles';
import { Documents } from './documents';
import { EventBus } from './events';
import { graphqlOptions } from './graphql/options';
import { DateScalar, DateTimeScalar, JsonScalar } from './graphql/scalars';
import { QuietExceptions } from './http/exceptions';
import { HealthController, Readiness } from './http/health.controller';
import { Sockets } from './http/sockets';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { Mailer } from './mail';
import { PermissionCheck, PermissionGuard } from './requires';
import { CLOCK, CONFIG } from './tokens';

/** The glue every capability stands on: configuration, clock, database, commands, events, GraphQL, permissions. */
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config }, { provide: CLOCK, useValue: clock },
      RolePools, AuditLog, Commands, EventBus, DateTimeScalar, DateScalar, JsonScalar, PermissionCheck, Sockets, Readiness, Housekeeping, Jobs, Mailer, Documents,
      { provide: APP_GUARD, useClass: PermissionGuard }, { provide: APP_FILTER, useClass: QuietExceptions },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: roleUrl(config.databaseUrl, config.secret, 'saimado_app'),
          applicationName: 'saimado',
          autoLoadEntities: true,
          synchronize: false,
          logging: false,
          poolSize: 20,
          retryAttempts: 5,
          retryDelay: 500,
          // A connection that dies while idle is replaced at the next query.
          poolErrorHandler: () => undefined,
        }),
        GraphQLModule.forRoot({ ...graphqlOptions(config), driver: ApolloDriver }),
      ],
      controllers: [HealthController],
      providers,
      exports: [CONFIG, CLOCK, RolePools, AuditLog, Commands, EventBus, Jobs, Mailer, Documents, Sockets, Readiness],
    };
  }
}
