import { Module } from '@nestjs/common';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { PresenceLeases } from './presence-leases';
import { PresenceResolver } from './presence.resolver';
import { PresenceService } from './presence.service';

@Module({ imports: [TicketsModule], providers: [PresenceLeases, PresenceService, PresenceResolver] })
export class PresenceModule {}
