import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '@saimado/kernel/clock';
import { Sessions } from '@saimado/platform/actor';
import type { Config } from '@saimado/platform/config';
import { securityHeaders } from '@saimado/platform/http/console';
import { Readiness } from '@saimado/platform/http/health.controller';
import { csrf, serverTiming, type TrustsProxy, withActor } from '@saimado/platform/http/middleware';
import { Jobs } from '@saimado/platform/jobs';
import { Sockets } from '@saimado/platform/http/sockets';
import type { RequestHandler } from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppModule } from './app.module';
import { ExpressWithConsole } from './express-with-console';

export interface RunningServer {
  url: string;
  /** Refuses new requests, finishes those under way, closes sockets so that clients come back, then lets go of the database. */
  stop(): Promise<void>;
}

/** How long requests under way may take to finish when the server is asked to stop. */
const DRAIN_MS = 10_000;

/** Composes and starts the server: console, GraphQL, WebSocket and health on one port. */
export async function startServer(config: Config, clock: Clock): Promise<RunningServer> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), new ExpressWithConsole(config.consoleDir), {
    logger: ['warn', 'error'], bodyParser: false, abortOnError: false, forceCloseConnections: true,
  });
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  const readiness = app.get(Readiness);
  app.use(serverTiming, refuseWhileDraining(readiness), securityHeaders, csrf, withActor(app.get(Sessions)));
  app.useBodyParser('json', { limit: '512kb' });
  await app.init();
  const sockets = app.get(Sockets);
  const http = app.getHttpServer() as Server;
  sockets.attach(http, app.getHttpAdapter().getInstance().get('trust proxy fn') as TrustsProxy);
  await app.listen(config.port, config.host);
  const { port } = http.address() as AddressInfo;
  const jobs = app.get(Jobs);
  jobs.start();

  return {
    url: `http://${config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host}:${port}`,
    async stop() {
      readiness.draining = true;
      const finished = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeIdleConnections();
      sockets.closeAll();
      const timer = new Promise<void>((resolve) => setTimeout(resolve, DRAIN_MS).unref());
      await Promise.race([Promise.all([finished, jobs.stop()]), timer]);
      await app.close();
    },
  };
}

const refuseWhileDraining = (readiness: Readiness): RequestHandler => (_req, res, next) => {
  if (!readiness.draining) return next();
  res.setHeader('Connection', 'close').setHeader('Retry-After', '1');
  res.status(503).json({ errors: [{ message: 'サーバーを再起動しています。少し待ってからもう一度お試しください。', extensions: { code: 'UNAVAILABLE' } }] });
};
