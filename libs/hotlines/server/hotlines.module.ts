import { Module } from '@nestjs/common';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { HotlinesResolver } from './hotlines.resolver';
import { HotlinesService } from './hotlines.service';

@Module({ imports: [RuleBooksModule], providers: [HotlinesService, HotlinesResolver], exports: [HotlinesService] })
export class HotlinesModule {}
