import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { sessionCookie } from '@saimado/platform/http/cookie';
import { Public, type WithActor } from '@saimado/platform/requires';
import { ABSOLUTE_LIFETIME_MS } from '@saimado/staff/domain/session-rules';
import type { Request, Response } from 'express';
import { SignInService } from './sign-in.service';

/** No keyboard types a NUL and no database stores one. */
const text = (value: unknown): string => (typeof value === 'string' && !value.includes('\0') ? value.slice(0, 500) : '');

@Controller('auth')
export class AuthController {
  constructor(private readonly signIns: SignInService) {}

  /** JSON `{"username","password"}` → 200 and a session cookie; 400, 401, 415 or 429 (with Retry-After) otherwise. */
  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async signIn(@Body() body: Record<string, unknown> | undefined, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<object> {
    if (!req.is('application/json')) return answer(res, 415, 'Content-Type: application/json で送信してください。');
    const [username, password] = [text(body?.['username']), text(body?.['password'])];
    if (!username || !password) return answer(res, 400, 'ユーザー名とパスワードを入力してください。');
    const reply = await this.signIns.signIn(username, password, req.ip ?? '');
    switch (reply.kind) {
      case 'wrong':
        return answer(res, 401, 'ユーザー名またはパスワードが違います。');
      case 'throttled':
        res.setHeader('Retry-After', String(reply.retryAfterS));
        return answer(res, 429, `失敗が続いたため、しばらくサインインできません。${Math.ceil(reply.retryAfterS / 60)}分後にもう一度お試しください。`);
      case 'signed-in':
        res.setHeader('Set-Cookie', sessionCookie(reply.token, { secure: req.secure, maxAgeS: ABSOLUTE_LIFETIME_MS / 1000 }));
        res.setHeader('Cache-Control', 'no-store');
        return reply.staff;
    }
  }

  @Post('sign-out')
  @HttpCode(200)
  @Public()
  async signOut(@Req() req: Request & WithActor, @Res({ passthrough: true }) res: Response): Promise<object> {
    const actor: Actor | null | undefined = req.actor;
    if (actor) await this.signIns.signOut(actor.sessionId, actor.staffId, actor.address);
    res.setHeader('Set-Cookie', sessionCookie('', { secure: req.secure, maxAgeS: 0 }));
    return { signedOut: true };
  }
}

function answer(res: Response, status: number, message: string): { message: string } {
  res.status(status);
  return { message };
}
