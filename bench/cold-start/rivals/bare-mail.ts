import { SESv2Client } from '@aws-sdk/client-sesv2';
import { handler as askTable } from './bare-table.ts';

/** The sender of mails has SES's client at hand besides the table's. */
export const mail = new SESv2Client({});

export const handler = askTable;
