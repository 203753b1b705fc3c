import { Global, Module } from '@nestjs/common';
import { RegisterIdentifiers } from '@saimado/register/server/identifier-scan.service';
import { RegisterModule } from '@saimado/register/server/register.module';
import { IDENTIFIER_SCAN } from '@saimado/reports/server/stories/identifier-scan.types';

/** Reports import no other capability: what they ask of the register is put together here. */
@Global()
@Module({ imports: [RegisterModule], providers: [{ provide: IDENTIFIER_SCAN, useExisting: RegisterIdentifiers }], exports: [IDENTIFIER_SCAN] })
export class IdentifiersModule {}
