import { serveDisclosure } from '@saimado/reports/server/disclosure-work';

/** The thread in which releases are protected and attacked: see `disclosure-thread.ts`. */
await serveDisclosure();
