import { serveReport } from '@saimado/reports/server/report-work';

/** The thread in which reports are made: see `report-thread.ts`. */
await serveReport();
