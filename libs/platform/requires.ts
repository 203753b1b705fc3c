import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Actor } from './actor';
import { forbidden, unauthenticated } from './graphql/errors';
import { may, type Permission } from './permissions';

const REQUIRES = 'saimado:requires';

/** Declares the permission an operation needs. An operation without one stops the boot. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRES, permission);
/** Declares that an operation is open to anyone: sign-in and health, nothing else. */
export const Public = () => SetMetadata(REQUIRES, 'public');

/** Where the transports leave the person behind a request. */
export interface WithActor {
  actor?: Actor | null;
}

function actorOf(context: ExecutionContext): Actor | null {
  if (context.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(context).getContext<WithActor>().actor ?? null;
  }
  return context.switchToHttp().getRequest<Request & WithActor>().actor ?? null;
}

/** The person who acts; only on operations that {@link Requires} a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context);
  if (!actor) throw unauthenticated();
  return actor;
});

/** Default deny: what declares nothing is refused to everybody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.get<Permission | 'public' | undefined>(REQUIRES, context.getHandler());
    if (required === 'public') return true;
    const actor = actorOf(context);
    if (!actor) throw unauthenticated();
    if (!required || !may(actor.role, required)) throw forbidden();
    return true;
  }
}

/** Stops the boot when an operation declares no permission, so that nobody can forget one. */
@Injectable()
export class PermissionCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const missing: string[] = [];
    for (const wrapper of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      const instance: unknown = wrapper.instance;
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype || prototype === Object.prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function') continue;
        const operation: unknown = Reflect.getMetadata('graphql:resolver_type', method);
        const isOperation = operation === 'Query' || operation === 'Mutation' || operation === 'Subscription';
        const isRoute = Reflect.hasMetadata('path', method) && Reflect.hasMetadata('method', method);
        if ((isOperation || isRoute) && !Reflect.hasMetadata(REQUIRES, method)) missing.push(`${wrapper.name}.${name}`);
      }
    }
    if (missing.length > 0) throw new Error(`operations without a declared permission: ${missing.join(', ')}`);
  }
}
