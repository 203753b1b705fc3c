import { Module } from '@nestjs/common';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { ScriptMarksService } from './script-marks.service';
import { ScriptsResolver, TimelineScriptResolver } from './scripts.resolver';
import { ScriptsService } from './scripts.service';

@Module({
  imports: [RuleBooksModule, TicketsModule, HotlinesModule],
  providers: [ScriptsService, ScriptMarksService, ScriptsResolver, TimelineScriptResolver],
  exports: [ScriptsService, ScriptMarksService],
})
export class ScriptsModule {}
