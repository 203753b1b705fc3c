import { serveIdentifierScan } from '@saimado/register/server/identifier-work';

/** The thread that finds the register's words in texts: see `identifier-scan.service.ts`. */
serveIdentifierScan();
