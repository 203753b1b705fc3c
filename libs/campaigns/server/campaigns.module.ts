import { Module } from '@nestjs/common';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { CampaignReadings } from './campaign-readings';
import { CampaignWatch } from './campaign-watch';
import { CampaignsResolver } from './campaigns.resolver';
import { CampaignsService } from './campaigns.service';
import { IndicatorsService } from './indicators.service';

@Module({
  imports: [TicketsModule],
  providers: [CampaignWatch, IndicatorsService, CampaignsService, CampaignReadings, CampaignsResolver],
  exports: [IndicatorsService, CampaignsService, CampaignReadings],
})
export class CampaignsModule {}
