import { Controller, Get, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventBus } from '../events';
import { Public } from '../requires';

/** Whether this process should receive traffic. Turned off first when it is about to stop. */
@Injectable()
export class Readiness {
  draining = false;
}

@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventBus,
    private readonly readiness: Readiness,
  ) {}

  /** 200 while the process runs. */
  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'live' };
  }

  /** 200 once database and events answer and nothing is shutting down; 503 otherwise. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    if (this.readiness.draining || !this.events.connected) throw new ServiceUnavailableException('not ready');
    await this.dataSource.query('select 1').catch(() => {
      throw new ServiceUnavailableException('database does not answer');
    });
    return { status: 'ready' };
  }
}
