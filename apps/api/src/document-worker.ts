import { serveDocuments } from '@saimado/platform/document-thread';
import { REFERRAL_PACKET } from '@saimado/referrals/server/referral-packet';
import { REPORT_PDF } from '@saimado/reports/server/exports/report-pdf';
import { RELIEF_FUND_SHEET } from '@saimado/relief-fund/server/relief-fund-sheet';

/** The thread in which documents are set: see `Documents`. */
serveDocuments([RELIEF_FUND_SHEET, REFERRAL_PACKET, REPORT_PDF]);
