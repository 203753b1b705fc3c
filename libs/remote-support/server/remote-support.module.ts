import { Module } from '@nestjs/common';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TriageModule } from '@saimado/triage/server/triage.module';
import { RemoteSupportResolver } from './remote-support.resolver';
import { RemoteSupportService } from './remote-support.service';

@Module({ imports: [TicketsModule, TriageModule], providers: [RemoteSupportService, RemoteSupportResolver], exports: [RemoteSupportService] })
export class RemoteSupportModule {}
