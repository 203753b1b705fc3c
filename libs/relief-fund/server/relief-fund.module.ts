import { Module } from '@nestjs/common';
import { ReliefFundResolver } from './relief-fund.resolver';

@Module({ providers: [ReliefFundResolver] })
export class ReliefFundModule {}
