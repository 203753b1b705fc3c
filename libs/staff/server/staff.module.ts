import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Sessions } from '@saimado/platform/actor';
import { AuthController } from './auth.controller';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';
import { StaffEntity } from './staff.entity';
import { StaffResolver } from './staff.resolver';
import { StaffService } from './staff.service';

/** Global because the platform's sockets and guard need the {@link Sessions} it provides. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StaffEntity])],
  controllers: [AuthController],
  providers: [StaffService, StaffResolver, SignInService, SessionsService, { provide: Sessions, useExisting: SessionsService }],
  exports: [StaffService, SessionsService, Sessions],
})
export class StaffModule {}
