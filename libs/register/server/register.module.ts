import { Module } from '@nestjs/common';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { RegisterIdentifiers } from './identifier-scan.service';
import { RegisterImportResolver } from './register-import.resolver';
import { RegisterImportService } from './register-import.service';
import { RegisterImporter } from './register-importer';
import { RegisterUploadController } from './register-upload.controller';
import { RegisterLooks } from './register-looks.service';
import { RegisterResolver } from './register.resolver';
import { RegisterService } from './register.service';

@Module({
  imports: [RuleBooksModule],
  controllers: [RegisterUploadController],
  providers: [RegisterService, RegisterIdentifiers, RegisterLooks, RegisterResolver, RegisterImporter, RegisterImportService, RegisterImportResolver],
  exports: [RegisterService, RegisterIdentifiers, RegisterLooks, RegisterImporter],
})
export class RegisterModule {}
